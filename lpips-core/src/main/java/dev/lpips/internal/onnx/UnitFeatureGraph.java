package dev.lpips.internal.onnx;

import dev.lpips.internal.network.Layer;
import dev.lpips.internal.network.Layer.Tap;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.network.Weights;
import dev.lpips.internal.onnx.FeatureGraph.Node;
import dev.lpips.internal.onnx.OnnxGraph.Attribute;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes of an LPIPS model that {@link LpipsGraph} wrote one that answers a single picture with its features at every tap: of length one
 * at each location, multiplied with the roots of the channels' weights. LPIPS is the squared distance of two pictures' features, the mean
 * over locations, added up over taps (Zhang et al. 2018, equation 1).
 */
public final class UnitFeatureGraph {

    private UnitFeatureGraph() {}

    /**
     * Returns the model. Its outputs are those of the taps, from the shallowest to the deepest.
     *
     * @param onnx an LPIPS model
     * @param network the whole network
     * @throws IllegalArgumentException if the bytes are no model of that network, or a channel's weight is negative or not a number:
     *     it has no root then
     */
    public static byte[] of(byte[] onnx, Network network) {
        boolean weighted = requireRoots(StoredWeights.of(onnx, network).weights());
        return FeatureGraph.rewritten(onnx, graph -> graph(graph, network, weighted));
    }

    /** A stored root squared is a weight again; the root of a negative one was not a number. */
    private static boolean requireRoots(Weights weights) {
        for (int tap = 0; tap < weights.heads().size(); tap++) {
            for (float weight : weights.heads().get(tap)) {
                if (!Float.isFinite(weight)) {
                    throw new IllegalArgumentException("a channel's weight at tap %s is negative or not a number"
                            .formatted(String.valueOf(tap + 1)));
                }
            }
        }
        return !weights.heads().isEmpty();
    }

    private static byte[] graph(ByteBuffer graph, Network network, boolean weighted) {
        List<ProtobufField> fields = ProtobufField.all(graph);
        List<Node> nodes = FeatureGraph.nodes(fields);
        List<String> taps = taps(network, nodes);
        Set<String> needed = new HashSet<>(Set.of(LpipsGraph.EPSILON));
        OnnxGraph added = new OnnxGraph("unit_");
        for (int tap = 0; tap < taps.size(); tap++) {
            needed.addAll(FeatureGraph.needed(nodes, taps.get(tap)));
            String units = unit(added, taps.get(tap));
            if (weighted) {
                needed.add(LpipsGraph.head(tap));
                units = added.node("Mul", List.of(units, LpipsGraph.head(tap)));
            }
            String name = "unit_features_" + tap;
            added.output(name, units, "pictures", name + "_channels", name + "_height", name + "_width");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(FeatureGraph.kept(fields, needed));
        whole.writeBytes(added.toGraph());
        return whole.toByteArray();
    }

    private static List<String> taps(Network network, List<Node> nodes) {
        List<String> taps = new ArrayList<>();
        List<Layer> layers = network.layers();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) instanceof Tap) {
                taps.add(FeatureGraph.features(new Network(network.name(), layers.subList(0, i + 1)), nodes));
            }
        }
        return taps;
    }

    private static String unit(OnnxGraph graph, String features) {
        String length = graph.node(
                "ReduceL2", List.of(features), Attribute.numbers("axes", 1), Attribute.number("keepdims", 1));
        return graph.node("Div", List.of(features, graph.node("Add", List.of(length, LpipsGraph.EPSILON))));
    }
}
