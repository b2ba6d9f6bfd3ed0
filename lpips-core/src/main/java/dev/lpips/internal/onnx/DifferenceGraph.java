package dev.lpips.internal.onnx;

import dev.lpips.internal.network.Layer;
import dev.lpips.internal.network.Layer.Convolution;
import dev.lpips.internal.network.Layer.Fire;
import dev.lpips.internal.network.Layer.MaxPool;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.onnx.OnnxGraph.Attribute;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Writes a network that carries the features of the reference, and what those of the actual picture differ from them by, from layer to
 * layer: never the difference of two nearly equal features, which keeps few digits in float32. A convolution of the difference needs no
 * bias; behind a ReLU and a maximum it is written so that where nothing decides otherwise for the two pictures, it is what it was. So where
 * both pictures are equal, the difference is exactly 0.
 *
 * <p>It costs what two pictures cost.
 */
final class DifferenceGraph {

    /** Steps of a colour from -1 to 1. */
    private static final float STEPS = 127.5f;

    private final OnnxGraph graph;
    private final Deque<Kernel> kernels;

    private DifferenceGraph(OnnxGraph graph, List<Kernel> kernels) {
        this.graph = graph;
        this.kernels = new ArrayDeque<>(kernels);
    }

    /**
     * The names of a convolution's weights.
     *
     * @param weights those of the kernel
     * @param bias that of each output
     */
    record Kernel(String weights, String bias) {}

    /**
     * The features of a pair.
     *
     * @param reference those of the reference
     * @param difference those of the actual picture, less those of the reference
     */
    record Pair(String reference, String difference) {}

    /**
     * Writes the network and returns the names of its results.
     *
     * @param graph where to
     * @param network the layers
     * @param kernels of its convolutions, in their order
     * @param isScaled whether colours are scaled by the constants of {@link LpipsGraph} before they reach the network
     */
    static Pair write(OnnxGraph graph, Network network, List<Kernel> kernels, boolean isScaled) {
        DifferenceGraph differences = new DifferenceGraph(graph, kernels);
        Pair current = differences.input(isScaled);
        for (Layer layer : network.layers()) {
            Pair pair = current;
            current = layer.fold(
                    convolution -> differences.convolution(pair, convolution),
                    pool -> differences.pool(pair, pool),
                    fire -> differences.fire(pair, fire),
                    tap -> pair);
        }
        return current;
    }

    /** Colours are whole steps, so their difference is known exactly, though each was rounded when it became a float32. */
    private Pair input(boolean isScaled) {
        List<String> halves = graph.node("Split", List.of(LpipsGraph.INPUT), 2, Attribute.number("axis", 0));
        String steps = graph.constant("feature_steps", new float[] {STEPS}, 1);
        String apart = graph.node("Sub", List.of(halves.get(1), halves.get(0)));
        String whole = graph.node("Round", List.of(graph.node("Mul", List.of(apart, steps))));
        String difference = graph.node("Div", List.of(whole, steps));
        if (!isScaled) {
            return new Pair(halves.get(0), difference);
        }
        String shifted = graph.node("Sub", List.of(halves.get(0), LpipsGraph.SHIFT));
        return new Pair(
                graph.node("Div", List.of(shifted, LpipsGraph.SCALE)),
                graph.node("Div", List.of(difference, LpipsGraph.SCALE)));
    }

    private Pair convolution(Pair pair, Convolution convolution) {
        Kernel kernel = kernels.remove();
        Attribute[] attributes = OnnxLayers.attributes(convolution);
        String sum = graph.node("Conv", List.of(pair.reference, kernel.weights, kernel.bias), attributes);
        String apart = graph.node("Conv", List.of(pair.difference, kernel.weights), attributes);
        String reference = graph.node("Relu", List.of(sum));
        // relu(s + d) - relu(s) is max(d, -s) + min(s, 0), and min(s, 0) is s - relu(s): exactly d where both are above
        // 0.
        String above = graph.node("Max", List.of(apart, graph.node("Neg", List.of(sum))));
        String below = graph.node("Sub", List.of(sum, reference));
        return new Pair(reference, graph.node("Add", List.of(above, below)));
    }

    private Pair pool(Pair pair, MaxPool pool) {
        Attribute[] attributes = OnnxLayers.attributes(pool);
        String actual = graph.node("Add", List.of(pair.reference, pair.difference));
        String reference = graph.node("MaxPool", List.of(pair.reference), attributes);
        String places = graph.node("MaxPool", List.of(actual), 2, attributes).get(1);
        // Where the largest is in the same place for both, the first difference is exactly 0.
        String moved = graph.node("Sub", List.of(at(places, pair.reference), reference));
        return new Pair(reference, graph.node("Add", List.of(moved, at(places, pair.difference))));
    }

    private String at(String places, String features) {
        String flat = graph.node("Reshape", List.of(features, graph.longs(-1)));
        return graph.node("Gather", List.of(flat, places));
    }

    private Pair fire(Pair pair, Fire fire) {
        Pair squeezed = convolution(pair, fire.squeeze());
        Pair one = convolution(squeezed, fire.expand1());
        Pair three = convolution(squeezed, fire.expand3());
        return new Pair(
                graph.node("Concat", List.of(one.reference, three.reference), Attribute.number("axis", 1)),
                graph.node("Concat", List.of(one.difference, three.difference), Attribute.number("axis", 1)));
    }
}
