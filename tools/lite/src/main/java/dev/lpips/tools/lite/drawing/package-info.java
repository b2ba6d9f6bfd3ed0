/**
 * Drawings as lists of elements, so that a golden-test edit is a change of the list and not of the pixels. Start at {@link dev.lpips.tools.lite.drawing.Shot}.
 */
@NullMarked
package dev.lpips.tools.lite.drawing;

import org.jspecify.annotations.NullMarked;
