/**
 * Drawings as lists of elements, so that a golden-test edit is a change of the list and not of the pixels. Start at {@link dev.lpips.samples.training.drawing.Shot}.
 */
@NullMarked
package dev.lpips.samples.training.drawing;

import org.jspecify.annotations.NullMarked;
