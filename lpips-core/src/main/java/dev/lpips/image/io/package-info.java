/**
 * Pictures and sequences from files, streams and the screen.
 *
 * <p>Decoding is done here and nowhere else, from raster samples and under limits, so that colour, orientation and
 * transparency mean the same whatever the file format is. Start at {@link dev.lpips.image.io.Pictures}.
 */
@NullMarked
package dev.lpips.image.io;

import org.jspecify.annotations.NullMarked;
