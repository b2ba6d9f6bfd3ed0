/**
 * What can be measured of two pictures.
 *
 * <p>Each measure is one file: its key, its words, its unit, its direction and how it is computed. Start at {@link
 * dev.lpips.measure.Measure}.
 */
@NullMarked
package dev.lpips.measure;

import org.jspecify.annotations.NullMarked;
