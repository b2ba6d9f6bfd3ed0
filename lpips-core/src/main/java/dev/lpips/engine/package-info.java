/**
 * What runs a network: the seam between the ruler and native code.
 *
 * <p>A {@link dev.lpips.engine.PerceptualEngine} turns pairs of pictures, as tensors, into un-averaged layer maps.
 * Nothing native crosses this package, so a test can answer from a table instead.
 */
@NullMarked
package dev.lpips.engine;

import org.jspecify.annotations.NullMarked;
