/** The losses, held against recorded gradients and against the ruler. */
@NullMarked
package dev.lpips.tools.loss;

import org.jspecify.annotations.NullMarked;
