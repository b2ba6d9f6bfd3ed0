/**
 * What a reviewer would call a change, told apart from what rendering noise explains.
 *
 * <p>Pictures are looked at in CIELAB, slightly low-passed. A difference counts relative to the local contrast and to the
 * noise that the pair has everywhere; areas and text are asked for a change of colour, and everything for a move as a whole.
 * Only what lies near changed pixels is looked at, in tiles, so that memory is bounded for any size and the numbers are the
 * same bits on any number of threads. Start at {@link dev.lpips.internal.appearance.Appearance}.
 */
@NullMarked
package dev.lpips.internal.appearance;

import org.jspecify.annotations.NullMarked;
