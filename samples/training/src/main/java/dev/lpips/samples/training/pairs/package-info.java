/**
 * References and their changed versions, a function of split, content and seed. Start at {@link dev.lpips.samples.training.pairs.PairGroups}.
 */
@NullMarked
package dev.lpips.samples.training.pairs;

import org.jspecify.annotations.NullMarked;
