package dev.lpips.internal.onnx;

import dev.lpips.internal.onnx.OnnxGraph.Attribute;
import java.util.List;

/** How a graph stores the weights of its convolutions. */
public enum KernelStorage {
    /** As float32. */
    FULL {
        @Override
        String write(OnnxGraph graph, String name, float[] values, int... shape) {
            return graph.constant(name, values, shape);
        }
    },
    /** As {@link ScaledShorts}, which halves the file; ONNX Runtime multiplies once, when it loads the graph. */
    SHORTS {
        @Override
        String write(OnnxGraph graph, String name, float[] values, int... shape) {
            ScaledShorts shorts = ScaledShorts.of(values, shape[0]);
            String integers = graph.shortConstant(name, shorts.values(), shape);
            String scales = graph.constant(name + ".scale", shorts.scales(), shape[0], 1, 1, 1);
            String numbers = graph.node("Cast", List.of(integers), Attribute.number("to", OnnxGraph.FLOAT));
            return graph.node("Mul", List.of(numbers, scales));
        }
    };

    abstract String write(OnnxGraph graph, String name, float[] values, int... shape);
}
