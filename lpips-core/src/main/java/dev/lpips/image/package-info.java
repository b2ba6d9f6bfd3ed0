/**
 * Pictures as values.
 *
 * <p>Everything that can be looked at becomes {@link dev.lpips.image.Pixels} before anything else happens to it: an
 * immutable grid of 8-bit sRGB colours, equal by content. Nothing here opens a file: {@link dev.lpips.image.io} does.
 */
@NullMarked
package dev.lpips.image;

import org.jspecify.annotations.NullMarked;
