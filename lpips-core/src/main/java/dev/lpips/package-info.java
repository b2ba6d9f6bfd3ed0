/**
 * The question and its answer: how different do two pictures look?
 *
 * <p>Open {@link dev.lpips.Lpips} first. It compares {@link dev.lpips.image.Pixels} and answers with a {@link
 * dev.lpips.Comparison}, a value; a {@link dev.lpips.Tolerance} turns that into a {@link dev.lpips.Verdict}. Nothing
 * here throws because pictures differ: exceptions mean misuse or a fault.
 */
@NullMarked
package dev.lpips;

import org.jspecify.annotations.NullMarked;
