/** The page of measures, held against what writes it. */
@NullMarked
package dev.lpips.tools.measures;

import org.jspecify.annotations.NullMarked;
