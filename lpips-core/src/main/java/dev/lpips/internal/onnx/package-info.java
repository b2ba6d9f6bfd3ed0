/**
 * Writes the LPIPS graph of a network as an ONNX model, and reads the metadata of one.
 *
 * <p>The graph takes a pair {@code [2n, 3, h, w]}, references first, and gives one un-averaged map {@code [n, 1, h_l,
 * w_l]} per tap: everything a network does happens there, everything a ruler does happens in Java. Start at {@link
 * dev.lpips.internal.onnx.LpipsGraph}.
 */
@NullMarked
package dev.lpips.internal.onnx;

import org.jspecify.annotations.NullMarked;
