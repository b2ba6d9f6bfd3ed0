/**
 * Repeatable chance: everything random in the training data comes from a {@link dev.lpips.samples.training.chance.Dice}.
 */
@NullMarked
package dev.lpips.samples.training.chance;

import org.jspecify.annotations.NullMarked;
