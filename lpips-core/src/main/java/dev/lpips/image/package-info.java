/**
 * Pictures as values.
 *
 * <p>Everything that can be looked at becomes {@link dev.lpips.image.Pixels} before anything else happens to it: an
 * immutable grid of 8-bit sRGB colours, equal by content. Decoding is done here and nowhere else, from raster samples
 * and under limits, so that colour, orientation and transparency mean the same whatever the file format was. Start at
 * {@link dev.lpips.image.Pictures}.
 */
@NullMarked
package dev.lpips.image;

import org.jspecify.annotations.NullMarked;
