package dev.lpips.internal.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.lpips.internal.network.InputScaling;
import dev.lpips.internal.network.Layer.Convolution;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.network.Weights;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The graph as the complete ONNX protobuf reads it. */
class LpipsGraphTest {

    @Test
    void the_model_says_which_onnx_it_is() throws Exception {
        ModelProto model = write(TinyNetwork.weights(), Optional.of(InputScaling.IMAGENET));

        assertThat(model.getIrVersion()).isEqualTo(8);
        assertThat(model.getOpsetImportList()).singleElement().satisfies(opset -> {
            assertThat(opset.getDomain()).isEmpty();
            assertThat(opset.getVersion()).isEqualTo(17);
        });
        assertThat(model.getProducerName()).isEqualTo("lpips-core");
        assertThat(model.getGraph().getName()).isEqualTo("lpips_tiny");
        assertThat(model.getUnknownFields().asMap()).isEmpty();
    }

    @Test
    void metadata_are_stored_with_the_model() throws Exception {
        ModelProto model = write(TinyNetwork.weights(), Optional.empty());

        assertThat(model.getMetadataPropsList()).singleElement().satisfies(entry -> {
            assertThat(entry.getKey()).isEqualTo("lpips.backbone");
            assertThat(entry.getValue()).isEqualTo("tiny");
        });
    }

    @Test
    void a_pair_goes_in_and_a_map_per_tap_comes_out() throws Exception {
        GraphProto graph = write(TinyNetwork.weights(), Optional.empty()).getGraph();

        assertThat(graph.getInputList()).hasSize(1);
        assertThat(graph.getInput(0).getName()).isEqualTo(LpipsGraph.INPUT);
        assertThat(dimensions(graph.getInput(0))).containsExactly("pictures", "3", "height", "width");
        assertThat(graph.getOutputList()).extracting(ValueInfoProto::getName).containsExactly("layer_0", "layer_1");
        assertThat(dimensions(graph.getOutput(0))).containsExactly("pairs", "1", "layer_0_height", "layer_0_width");
        assertThat(graph.getOutput(1).getType().getTensorType().getElemType())
                .isEqualTo(TensorProto.DataType.FLOAT.getNumber());
    }

    @Test
    void weights_keep_their_names_shapes_and_values() throws Exception {
        GraphProto graph =
                write(TinyNetwork.weights(), Optional.of(InputScaling.IMAGENET)).getGraph();

        TensorProto kernel = constant(graph, "features.0.weight");
        assertThat(kernel.getDimsList()).containsExactly(2L, 3L, 3L, 3L);
        assertThat(values(kernel)).startsWith(0.25f, 1.25f, 2.25f).hasSize(54);
        assertThat(constant(graph, "features.0.bias").getDimsList()).containsExactly(2L);
        assertThat(constant(graph, "features.3.expand3x3.weight").getDimsList()).containsExactly(1L, 1L, 3L, 3L);
        assertThat(constant(graph, "head_1").getDimsList()).containsExactly(1L, 3L, 1L, 1L);
        assertThat(values(constant(graph, "head_1")))
                .as("roots: the weighed difference is squared")
                .containsExactly(0.5f, (float) Math.sqrt(1.25), 1.5f);
        assertThat(values(constant(graph, "epsilon"))).containsExactly(1e-10f);
        assertThat(values(constant(graph, "shift"))).containsExactly(-.030f, -.088f, -.188f);
        assertThat(values(constant(graph, "scale"))).containsExactly(.458f, .448f, .450f);
    }

    @Test
    void every_step_of_version_0_1_with_heads_is_there() throws Exception {
        GraphProto graph =
                write(TinyNetwork.weights(), Optional.of(InputScaling.IMAGENET)).getGraph();

        assertThat(graph.getNodeList().stream().map(NodeProto::getOpType))
                .containsExactly(
                        ("Sub Div Conv Relu" // scaling, features.0
                                        + " MaxPool MaxPool"
                                        + " Conv Relu Conv Relu Conv Relu Concat" // fire
                                        + " ReduceL2 Add Div Split Sub Mul ReduceSumSquare" // tap 1
                                        + " ReduceL2 Add Div Split Sub Mul ReduceSumSquare" // tap 0
                                        + " Identity Identity")
                                .split(" "));
    }

    @Test
    void version_0_0_does_not_scale() throws Exception {
        GraphProto graph = write(TinyNetwork.weights(), Optional.empty()).getGraph();

        assertThat(graph.getNode(0).getOpType()).isEqualTo("Conv");
        assertThat(graph.getNode(0).getInput(0)).isEqualTo(LpipsGraph.INPUT);
    }

    @Test
    void without_heads_channels_are_summed() throws Exception {
        GraphProto graph = write(TinyNetwork.uniform(), Optional.empty()).getGraph();

        assertThat(graph.getInitializerList()).extracting(TensorProto::getName).doesNotContain("head_0", "head_1");
        assertThat(nodes(graph, "ReduceL2")).hasSize(2);
        assertThat(nodes(graph, "ReduceSumSquare"))
                .hasSize(2)
                .allSatisfy(sum -> assertThat(integers(sum, "axes")).containsExactly(1L));
        assertThat(nodes(graph, "Mul")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lite, 1", "alex, 2", "squeeze, 2", "vgg, 2"})
    void both_pictures_are_normalised_at_once_where_a_copy_of_their_features_is_small(String name, int perTap)
            throws Exception {
        Network network = Network.of(name);

        GraphProto graph = ModelProto.parseFrom(LpipsGraph.write(network, Optional.empty(), zeros(network), Map.of()))
                .getGraph();

        assertThat(nodes(graph, "ReduceL2"))
                .hasSize(perTap * network.tapChannels().size());
        assertThat(nodes(graph, "Split")).hasSize(network.tapChannels().size());
    }

    @Test
    void kernels_stored_as_shorts_are_widened_before_they_are_used() throws Exception {
        GraphProto graph = ModelProto.parseFrom(LpipsGraph.write(
                        TinyNetwork.NETWORK, Optional.empty(), TinyNetwork.weights(), Map.of(), KernelStorage.SHORTS))
                .getGraph();

        TensorProto kernel = constant(graph, "features.0.weight");
        assertThat(kernel.getDataType()).isEqualTo(TensorProto.DataType.INT16.getNumber());
        assertThat(kernel.getRawData().size()).isEqualTo(2 * 54);
        assertThat(constant(graph, "features.0.weight.scale").getDimsList()).containsExactly(2L, 1L, 1L, 1L);
        assertThat(graph.getNodeList().stream().limit(3).map(NodeProto::getOpType))
                .containsExactly("Cast", "Mul", "Conv");
    }

    @Test
    void convolutions_and_poolings_say_how() throws Exception {
        GraphProto graph = write(TinyNetwork.weights(), Optional.empty()).getGraph();

        NodeProto convolution = nodes(graph, "Conv").get(0);
        assertThat(integers(convolution, "kernel_shape")).containsExactly(3L, 3L);
        assertThat(integers(convolution, "strides")).containsExactly(2L, 2L);
        assertThat(integers(convolution, "pads")).containsExactly(1L, 1L, 1L, 1L);
        List<NodeProto> pools = nodes(graph, "MaxPool");
        assertThat(integers(pools.get(0), "kernel_shape")).containsExactly(3L, 3L);
        assertThat(attribute(pools.get(0), "ceil_mode").getI()).isEqualTo(1);
        assertThat(attribute(pools.get(1), "ceil_mode").getI()).isZero();
        assertThat(attribute(nodes(graph, "Concat").get(0), "axis").getI()).isEqualTo(1);
        assertThat(attribute(nodes(graph, "Split").get(0), "axis").getI()).isZero();
    }

    @Test
    void every_value_is_made_once_and_before_it_is_used() throws Exception {
        GraphProto graph =
                write(TinyNetwork.weights(), Optional.of(InputScaling.IMAGENET)).getGraph();
        Set<String> known = new HashSet<>(Set.of(LpipsGraph.INPUT));
        graph.getInitializerList()
                .forEach(constant -> assertThat(known.add(constant.getName())).isTrue());

        for (NodeProto node : graph.getNodeList()) {
            assertThat(known).containsAll(node.getInputList());
            node.getOutputList().forEach(output -> assertThat(known.add(output)).isTrue());
        }

        assertThat(known).contains("layer_0", "layer_1");
    }

    @Test
    void the_same_weights_give_the_same_bytes() throws Exception {
        ModelProto once = write(TinyNetwork.weights(), Optional.empty());
        ModelProto again = write(TinyNetwork.weights(), Optional.empty());

        assertThat(again.toByteString()).isEqualTo(once.toByteString());
    }

    private static ModelProto write(Weights weights, Optional<InputScaling> scaling)
            throws InvalidProtocolBufferException {
        return ModelProto.parseFrom(
                LpipsGraph.write(TinyNetwork.NETWORK, scaling, weights, Map.of("lpips.backbone", "tiny")));
    }

    private static Weights zeros(Network network) {
        Map<String, float[]> kernels = new HashMap<>();
        Map<String, float[]> biases = new HashMap<>();
        for (Convolution each : network.convolutions()) {
            kernels.put(each.key(), new float[each.outputs() * each.inputs() * each.kernel() * each.kernel()]);
            biases.put(each.key(), new float[each.outputs()]);
        }
        return new Weights(kernels, biases, List.of());
    }

    private static List<String> dimensions(ValueInfoProto value) {
        List<String> dimensions = new ArrayList<>();
        for (Dimension each : value.getType().getTensorType().getShape().getDimList()) {
            dimensions.add(each.hasDimParam() ? each.getDimParam() : Long.toString(each.getDimValue()));
        }
        return dimensions;
    }

    private static TensorProto constant(GraphProto graph, String name) {
        return graph.getInitializerList().stream()
                .filter(each -> each.getName().equals(name))
                .findAny()
                .orElseThrow();
    }

    private static float[] values(TensorProto constant) {
        FloatBuffer buffer = constant.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static List<NodeProto> nodes(GraphProto graph, String operator) {
        return graph.getNodeList().stream()
                .filter(node -> node.getOpType().equals(operator))
                .toList();
    }

    private static List<Long> integers(NodeProto node, String name) {
        return attribute(node, name).getIntsList();
    }

    private static AttributeProto attribute(NodeProto node, String name) {
        return node.getAttributeList().stream()
                .filter(each -> each.getName().equals(name))
                .findAny()
                .orElseThrow();
    }
}
