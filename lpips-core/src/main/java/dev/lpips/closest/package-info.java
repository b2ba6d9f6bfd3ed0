/**
 * Pictures ranked by how close they look to one picture, or compared all with all, at one run of the network each.
 *
 * <p>Memory is bounded: features of ranked pictures are dropped when their distance is known, and of all pairs no more are kept than fit.
 * Start at {@link dev.lpips.closest.ClosestPictures}.
 */
@NullMarked
package dev.lpips.closest;

import org.jspecify.annotations.NullMarked;
