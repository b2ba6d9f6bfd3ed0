/**
 * Repeatable chance: everything random in the training data comes from a {@link dev.lpips.tools.lite.chance.Dice}.
 */
@NullMarked
package dev.lpips.tools.lite.chance;

import org.jspecify.annotations.NullMarked;
