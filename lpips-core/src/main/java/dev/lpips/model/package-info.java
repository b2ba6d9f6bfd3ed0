/**
 * Which network, and where its weights come from.
 *
 * <p>A model is one ONNX file of one backbone, LPIPS version and weighting, with its SHA-256 beside it: read only when
 * the two agree. Nothing here reaches the network except {@link dev.lpips.model.ModelInstaller}, and only when asked to.
 * Start at {@link dev.lpips.model.ModelStore}.
 */
@NullMarked
package dev.lpips.model;

import org.jspecify.annotations.NullMarked;
