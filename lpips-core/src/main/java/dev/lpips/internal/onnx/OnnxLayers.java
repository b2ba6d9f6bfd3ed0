package dev.lpips.internal.onnx;

import dev.lpips.internal.network.Layer.Convolution;
import dev.lpips.internal.network.Layer.Edge;
import dev.lpips.internal.network.Layer.MaxPool;
import dev.lpips.internal.onnx.OnnxGraph.Attribute;

/** The settings of a network's layers as those of ONNX's operators. */
final class OnnxLayers {

    private OnnxLayers() {}

    static Attribute[] attributes(Convolution convolution) {
        int side = convolution.kernel();
        int pad = convolution.padding();
        return new Attribute[] {
            Attribute.numbers("kernel_shape", side, side),
            Attribute.numbers("strides", convolution.stride(), convolution.stride()),
            Attribute.numbers("pads", pad, pad, pad, pad)
        };
    }

    static Attribute[] attributes(MaxPool pool) {
        return new Attribute[] {
            Attribute.numbers("kernel_shape", pool.kernel(), pool.kernel()),
            Attribute.numbers("strides", pool.stride(), pool.stride()),
            Attribute.number("ceil_mode", pool.edge() == Edge.KEEP ? 1 : 0)
        };
    }
}
