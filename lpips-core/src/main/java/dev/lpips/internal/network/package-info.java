/**
 * The networks as data: which layers, in which order, with which weights.
 *
 * <p>{@link dev.lpips.internal.network.Network} is written down once and read twice: by {@code internal.onnx}, which
 * makes the graph that runs, and by {@link dev.lpips.internal.network.ReferenceEvaluation}, which computes the same in
 * plain double precision, slowly, so that every installed model carries a distance that no native code had a hand in.
 */
@NullMarked
package dev.lpips.internal.network;

import org.jspecify.annotations.NullMarked;
