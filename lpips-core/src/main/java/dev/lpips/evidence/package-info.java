/**
 * The pictures that show why a check failed.
 *
 * <p>All files of a check lie in one folder under one name. Start at {@link dev.lpips.evidence.EvidenceWriter}.
 */
@NullMarked
package dev.lpips.evidence;

import org.jspecify.annotations.NullMarked;
