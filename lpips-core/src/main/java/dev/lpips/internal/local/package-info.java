/**
 * Exact evaluation of only what changed, and of pictures larger than memory.
 *
 * <p>A cell of a layer sees a window of the picture, its receptive field. Where two pictures are equal within it, the cell
 * is equal too, and its distance is exactly 0. So only cells that see a change are computed, in crops that hold all that
 * these cells see and whose corner lies where the network's strides put it; the same crops, side by side, cover a picture
 * that is too large to be evaluated at once. Start at {@link dev.lpips.internal.local.EvaluationPlanner}.
 */
@NullMarked
package dev.lpips.internal.local;

import org.jspecify.annotations.NullMarked;
