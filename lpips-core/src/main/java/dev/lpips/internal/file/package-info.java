/**
 * How files get onto the disk.
 *
 * <p>Whatever we write may be read at the same moment by another thread, a parallel fork or a person's viewer, so a file
 * is either the old one or the new one, never half of either. Start at {@link dev.lpips.internal.file.AtomicWrite}.
 */
@NullMarked
package dev.lpips.internal.file;

import org.jspecify.annotations.NullMarked;
