/**
 * The one place that imports {@code ai.djl} and {@code ai.onnxruntime}.
 *
 * <p>DJL's OnnxRuntime engine runs the models; where the JVM already made it unusable, ONNX Runtime is called directly.
 * Both answer the same. Sessions are shared by threads and never closed while one of them runs: that would end the
 * process. Start at {@link dev.lpips.internal.djl.OnnxEngine}.
 */
@NullMarked
package dev.lpips.internal.djl;

import org.jspecify.annotations.NullMarked;
