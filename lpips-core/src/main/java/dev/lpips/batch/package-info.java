/**
 * Many pairs of pictures at once.
 *
 * <p>Files are paired by name; a {@link dev.lpips.batch.PictureSource} brings pictures from elsewhere. All are read under the same
 * limits as single ones, and worked on by a bounded number of threads;
 * what is wrong with one pair never stops the others, and results come in the order of the pairs whatever finishes first.
 * Start at {@link dev.lpips.batch.PairPipeline}.
 */
@NullMarked
package dev.lpips.batch;

import org.jspecify.annotations.NullMarked;
