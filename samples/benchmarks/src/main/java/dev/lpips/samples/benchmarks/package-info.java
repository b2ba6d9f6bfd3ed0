/**
 * How fast and how large the ruler is, as ratios measured side by side in one run.
 *
 * <p>Timings are printed and written down, never asserted. What is compared is interleaved, so that a busy machine
 * slows both sides. Start at {@link dev.lpips.samples.benchmarks.Benchmarks}.
 */
@NullMarked
package dev.lpips.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
