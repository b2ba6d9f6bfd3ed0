/**
 * How fast and how large the ruler is, as ratios measured side by side in one run.
 *
 * <p>Timings are printed and written down, never asserted. What is compared is interleaved, so that a busy machine
 * slows both sides. Start at {@link dev.lpips.tools.benchmarks.Benchmarks}.
 */
@NullMarked
package dev.lpips.tools.benchmarks;

import org.jspecify.annotations.NullMarked;
