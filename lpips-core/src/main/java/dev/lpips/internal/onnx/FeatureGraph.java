package dev.lpips.internal.onnx;

import dev.lpips.internal.network.Layer.Fire;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.onnx.DifferenceGraph.Kernel;
import dev.lpips.internal.onnx.DifferenceGraph.Pair;
import dev.lpips.internal.onnx.OnnxGraph.Attribute;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes of a model that {@link LpipsGraph} wrote one that answers with what the features of one layer differ by. The weights stay as they
 * are, and what the answer does not need is left out.
 */
public final class FeatureGraph {

    private static final String RESULT = "feature_difference";

    private FeatureGraph() {}

    /** What is asked of the features F of two pictures. */
    public enum Question {
        /** The squared difference per location, the mean over channels. */
        MEAN_SQUARE,
        /**
         * The sum over places of d s^T, a row and a column for each channel, of the difference d and the sum s of both pictures' features: the
         * difference of both F F^T is half of it and of its transpose.
         */
        STYLE
    }

    /**
     * Returns the model.
     *
     * @param onnx an LPIPS model
     * @param network the network up to the layer, with that as its only tap
     * @param question what to answer
     * @throws IllegalArgumentException if the bytes are no model of that network
     */
    public static byte[] of(byte[] onnx, Network network, Question question) {
        return rewritten(onnx, graph -> graph(graph, network, question));
    }

    /** Returns the model with another graph. */
    static byte[] rewritten(byte[] onnx, Function<ByteBuffer, byte[]> rewriting) {
        ByteArrayOutputStream model = new ByteArrayOutputStream(onnx.length + 1024);
        for (ProtobufField field : ProtobufField.all(ByteBuffer.wrap(onnx))) {
            model.writeBytes(
                    field.number() == OnnxField.GRAPH
                            ? new ProtobufMessage()
                                    .raw(OnnxField.GRAPH, rewriting.apply(field.content()))
                                    .toByteArray()
                            : field.bytes());
        }
        return model.toByteArray();
    }

    /** The weights of the graph, and steps of its own. */
    private static byte[] graph(ByteBuffer graph, Network network, Question question) {
        List<ProtobufField> fields = ProtobufField.all(graph);
        List<Node> nodes = nodes(fields);
        List<Kernel> kernels = kernels(network, nodes);
        Set<String> needed = new HashSet<>(Set.of(LpipsGraph.SHIFT, LpipsGraph.SCALE));
        kernels.forEach(kernel -> {
            needed.addAll(needed(nodes, kernel.weights()));
            needed.add(kernel.bias());
        });
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.writeBytes(kept(fields, needed));
        OnnxGraph added = new OnnxGraph("feature_");
        int channels = network.tapChannels().get(0);
        boolean isScaled = fields.stream().anyMatch(field -> isConstant(field, Set.of(LpipsGraph.SHIFT)));
        Pair features = DifferenceGraph.write(added, network, kernels, isScaled);
        String answer = question == Question.STYLE
                ? style(added, features)
                : meanSquare(added, features.difference(), channels);
        added.output(RESULT, answer, "pairs", "1", "feature_height", "feature_width");
        kept.writeBytes(added.toGraph());
        return kept.toByteArray();
    }

    /** The weights of the network's convolutions, which have the order of the graph's. */
    private static List<Kernel> kernels(Network network, List<Node> nodes) {
        int convolutions = network.convolutions().size();
        List<Kernel> kernels = nodes.stream()
                .filter(node -> node.operator.equals("Conv"))
                .limit(convolutions)
                .map(node -> new Kernel(node.inputs.get(1), node.inputs.get(2)))
                .toList();
        if (kernels.size() < convolutions) {
            throw new IllegalArgumentException("it is no model of " + network.name());
        }
        return kernels;
    }

    static List<Node> nodes(List<ProtobufField> fields) {
        return fields.stream()
                .filter(field -> field.number() == OnnxField.NODE)
                .map(Node::read)
                .toList();
    }

    /** The fields of the graph that lead to these results; its outputs do not. */
    static byte[] kept(List<ProtobufField> fields, Set<String> needed) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        fields.stream().filter(field -> isKept(field, needed)).forEach(field -> kept.writeBytes(field.bytes()));
        return kept.toByteArray();
    }

    private static boolean isKept(ProtobufField field, Set<String> needed) {
        return switch (field.number()) {
            case OnnxField.NODE -> Node.read(field).outputs.stream().anyMatch(needed::contains);
            case OnnxField.INITIALIZER -> isConstant(field, needed);
            default -> field.number() != OnnxField.OUTPUT;
        };
    }

    private static boolean isConstant(ProtobufField field, Set<String> names) {
        return field.number() == OnnxField.INITIALIZER
                && field.fields(OnnxField.TENSOR_NAME).stream()
                        .map(ProtobufField::text)
                        .anyMatch(names::contains);
    }

    private static List<String> outputs(List<Node> nodes, String operator) {
        return nodes.stream()
                .filter(node -> node.operator.equals(operator))
                .map(node -> node.outputs.get(0))
                .toList();
    }

    /** The results that a result is made of, itself among them; nodes stand behind those that they need. */
    static Set<String> needed(List<Node> nodes, String result) {
        Set<String> needed = new HashSet<>(Set.of(result));
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (nodes.get(i).outputs.stream().anyMatch(needed::contains)) {
                needed.addAll(nodes.get(i).inputs);
            }
        }
        return needed;
    }

    /** The features that the network's last layer, a tap, takes. */
    static String features(Network network, List<Node> nodes) {
        int convolutions = network.convolutions().size();
        int fires =
                (int) network.layers().stream().filter(Fire.class::isInstance).count();
        boolean endsInFire = network.layers().get(network.layers().size() - 2) instanceof Fire;
        List<String> names = outputs(nodes, endsInFire ? "Concat" : "Relu");
        int place = endsInFire ? fires : convolutions;
        if (names.size() < place) {
            throw new IllegalArgumentException("it is no model of " + network.name());
        }
        return names.get(place - 1);
    }

    private static String meanSquare(OnnxGraph graph, String difference, int channels) {
        String squares = graph.node(
                "ReduceSumSquare", List.of(difference), Attribute.numbers("axes", 1), Attribute.number("keepdims", 1));
        return graph.node("Div", List.of(squares, graph.constant("feature_channels", new float[] {channels}, 1)));
    }

    /**
     * Johnson et al. 2016, equations 3 and 4, as a sum over places: of features a and b, {@code a a^T - b b^T} is half of {@code d s^T + s
     * d^T} for their difference d and sum s. So a place where both are equal adds exactly nothing, however large its features are.
     */
    private static String style(OnnxGraph graph, Pair features) {
        String shape = graph.longConstant("feature_rows", 0, 0, -1);
        String reference = graph.node("Reshape", List.of(features.reference(), shape));
        String difference = graph.node("Reshape", List.of(features.difference(), shape));
        String actual = graph.node("Add", List.of(reference, difference));
        String sums = graph.node(
                "Transpose",
                List.of(graph.node("Add", List.of(reference, actual))),
                Attribute.numbers("perm", 0, 2, 1));
        String product = graph.node("MatMul", List.of(difference, sums));
        return graph.node("Unsqueeze", List.of(product, graph.longConstant("feature_axis", 0)));
    }

    /** What of a node matters here. */
    record Node(String operator, List<String> inputs, List<String> outputs) {

        static Node read(ProtobufField node) {
            String operator = "";
            List<String> inputs = new ArrayList<>();
            List<String> outputs = new ArrayList<>();
            for (ProtobufField field : node.fields()) {
                switch (field.number()) {
                    case OnnxField.NODE_INPUT -> inputs.add(field.text());
                    case OnnxField.NODE_OUTPUT -> outputs.add(field.text());
                    case OnnxField.OPERATOR -> operator = field.text();
                    default -> {
                        // Names and attributes decide nothing here.
                    }
                }
            }
            return new Node(operator, inputs, outputs);
        }
    }
}
