/** Tests of the graphs written, as another reader of ONNX sees them. */
@NullMarked
package dev.lpips.internal.onnx;

import org.jspecify.annotations.NullMarked;
