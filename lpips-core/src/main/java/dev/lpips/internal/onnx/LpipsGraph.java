package dev.lpips.internal.onnx;

import dev.lpips.internal.network.InputScaling;
import dev.lpips.internal.network.Layer.Convolution;
import dev.lpips.internal.network.Layer.Fire;
import dev.lpips.internal.network.Layer.MaxPool;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.network.ReferenceEvaluation;
import dev.lpips.internal.network.Weights;
import dev.lpips.internal.onnx.OnnxGraph.Attribute;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes LPIPS as an ONNX graph: scaling, features, and at each tap the distance per location (Zhang et al. 2018,
 * equation 1, without its averages).
 */
public final class LpipsGraph {

    /** The graph's input. */
    public static final String INPUT = "pair";

    /** The name of what is subtracted from colours before the first layer, if they are scaled. */
    static final String SHIFT = "shift";

    /** The name of what they are divided by then. */
    static final String SCALE = "scale";

    /** The name of what is added to a length before features are divided by it. */
    static final String EPSILON = "epsilon";

    private final OnnxGraph graph = new OnnxGraph();
    private final Weights weights;
    private final KernelStorage storage;
    private final String epsilon;
    private final boolean copiesAreSmall;
    private final List<String> taps = new ArrayList<>();

    private LpipsGraph(Network network, Weights weights, KernelStorage storage) {
        this.weights = weights;
        this.storage = storage;
        this.epsilon = graph.constant(EPSILON, new float[] {ReferenceEvaluation.EPSILON}, 1);
        this.copiesAreSmall = copiesAreSmall(network);
    }

    /** The shallowest tap has the most values; a copy of both pictures' takes at most 16 bytes per pixel then. */
    private static boolean copiesAreSmall(Network network) {
        return network.convolutions().stream()
                .limit(1)
                .map(Convolution::stride)
                .allMatch(stride -> 2 * Float.BYTES * network.tapChannels().get(0) <= 16 * stride * stride);
    }

    /** Returns the name of the output of a tap, counted from 0. */
    public static String output(int tap) {
        return "layer_" + tap;
    }

    /** Returns the name of the roots of a tap's weights, counted from 0. */
    static String head(int tap) {
        return "head_" + tap;
    }

    /** Returns the ONNX model, its kernels stored as they are. */
    public static byte[] write(
            Network network, Optional<InputScaling> scaling, Weights weights, Map<String, String> metadata) {
        return write(network, scaling, weights, metadata, KernelStorage.FULL);
    }

    /**
     * Returns the ONNX model.
     *
     * @param metadata stored with the model, to be read by {@link OnnxMetadata}
     * @param storage how the kernels are written down; the graph computes in float32 in any case
     */
    public static byte[] write(
            Network network,
            Optional<InputScaling> scaling,
            Weights weights,
            Map<String, String> metadata,
            KernelStorage storage) {
        return new LpipsGraph(network, weights, storage).write(network, scaling, metadata);
    }

    /**
     * Returns an ONNX model that answers with the features at every tap, as they are, its kernels stored as they are. It has no distance;
     * what two pictures differ by at a layer, a model made of it by {@link FeatureGraph} says.
     *
     * @param metadata stored with the model, to be read by {@link OnnxMetadata}
     */
    public static byte[] writeFeatures(
            Network network, Optional<InputScaling> scaling, Weights weights, Map<String, String> metadata) {
        LpipsGraph graph = new LpipsGraph(network, weights, KernelStorage.FULL);
        graph.writeLayers(network, scaling);
        List<String> layers = network.featureLayers();
        for (int tap = 0; tap < graph.taps.size(); tap++) {
            String name = layers.get(tap);
            graph.graph.output(
                    name, graph.taps.get(tap), "pictures", name + "_channels", name + "_height", name + "_width");
        }
        return graph.graph.toModel("features_" + network.name(), metadata);
    }

    private byte[] write(Network network, Optional<InputScaling> scaling, Map<String, String> metadata) {
        writeLayers(network, scaling);
        writeTaps();
        return graph.toModel("lpips_" + network.name(), metadata);
    }

    private void writeLayers(Network network, Optional<InputScaling> scaling) {
        String pair = graph.input(INPUT, "pictures", "3", "height", "width");
        String current = scaling.map(by -> scale(pair, by)).orElse(pair);
        for (var layer : network.layers()) {
            String features = current;
            current = layer.fold(
                    convolution -> convolution(features, convolution),
                    pool -> pool(features, pool),
                    fire -> fire(features, fire),
                    tap -> tap(features));
        }
    }

    private String scale(String pair, InputScaling by) {
        String shift = graph.constant(SHIFT, toArray(by.shift()), 1, 3, 1, 1);
        String scale = graph.constant(SCALE, toArray(by.scale()), 1, 3, 1, 1);
        return graph.node("Div", List.of(graph.node("Sub", List.of(pair, shift)), scale));
    }

    private String convolution(String features, Convolution convolution) {
        String key = convolution.key();
        int side = convolution.kernel();
        String kernel = storage.write(
                graph,
                key + ".weight",
                weights.kernel(convolution),
                convolution.outputs(),
                convolution.inputs(),
                side,
                side);
        String bias = graph.constant(key + ".bias", weights.bias(convolution), convolution.outputs());
        String sum = graph.node("Conv", List.of(features, kernel, bias), OnnxLayers.attributes(convolution));
        return graph.node("Relu", List.of(sum));
    }

    private String pool(String features, MaxPool pool) {
        return graph.node("MaxPool", List.of(features), OnnxLayers.attributes(pool));
    }

    private String fire(String features, Fire fire) {
        String squeezed = convolution(features, fire.squeeze());
        String one = convolution(squeezed, fire.expand1());
        String three = convolution(squeezed, fire.expand3());
        return graph.node("Concat", List.of(one, three), Attribute.number("axis", 1));
    }

    private String tap(String features) {
        taps.add(features);
        return features;
    }

    /**
     * Writes the taps after everything else, the deepest first: ONNX Runtime works its way back from the outputs, the
     * last node first, so the shallowest tap is computed as soon as its features are there. In the other order the features
     * of all taps, and the shallowest are the largest, would stay in memory until the network is through.
     */
    private void writeTaps() {
        Deque<String> distances = new ArrayDeque<>();
        for (int tap = taps.size() - 1; tap >= 0; tap--) {
            distances.push(distance(tap, taps.get(tap)));
        }
        for (int tap = 0; tap < taps.size(); tap++) {
            String name = output(tap);
            graph.output(name, distances.pop(), "pairs", "1", name + "_height", name + "_width");
        }
    }

    private String distance(int tap, String features) {
        List<String> units = copiesAreSmall ? unitsTogether(features) : unitsApart(features);
        return overChannels("ReduceSumSquare", weigh(graph.node("Sub", units), tap));
    }

    /** Few operations, each over everything: they keep two processors busier, and are 8 % of lite's time. */
    private List<String> unitsTogether(String features) {
        return halves(unit(features));
    }

    /** Halves come first: what follows is done in place or on one half at a time, and never on a copy of all features. */
    private List<String> unitsApart(String features) {
        return halves(features).stream().map(this::unit).toList();
    }

    private List<String> halves(String features) {
        return graph.node("Split", List.of(features), 2, Attribute.number("axis", 0));
    }

    private String unit(String features) {
        return graph.node(
                "Div", List.of(features, graph.node("Add", List.of(overChannels("ReduceL2", features), epsilon))));
    }

    /** Before it is squared, and so by the root: one pass over all channels less. */
    private String weigh(String difference, int tap) {
        if (weights.heads().isEmpty()) {
            return difference;
        }
        float[] roots = weights.heads().get(tap).clone();
        for (int i = 0; i < roots.length; i++) {
            roots[i] = (float) Math.sqrt(roots[i]);
        }
        return graph.node("Mul", List.of(difference, graph.constant(head(tap), roots, 1, roots.length, 1, 1)));
    }

    private String overChannels(String reduction, String values) {
        return graph.node(reduction, List.of(values), Attribute.numbers("axes", 1), Attribute.number("keepdims", 1));
    }

    private static float[] toArray(List<Float> values) {
        float[] array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }
}
