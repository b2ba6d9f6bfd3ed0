package dev.lpips.internal.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.network.Weights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The graph of single pictures as the complete ONNX protobuf reads it. */
class UnitFeatureGraphTest {

    @Test
    void answers_with_the_features_of_every_tap_and_with_no_distances() throws Exception {
        GraphProto graph = graph(TinyNetwork.weights());

        assertThat(graph.getOutputList())
                .extracting(ValueInfoProto::getName)
                .containsExactly("unit_features_0", "unit_features_1");
        assertThat(graph.getNodeList())
                .extracting(NodeProto::getOpType)
                .containsOnlyOnce("Concat")
                .doesNotContain("Split", "Sub", "ReduceSumSquare");
        assertThat(graph.getNodeList())
                .filteredOn(node -> node.getOpType().equals("Mul"))
                .extracting(node -> node.getInput(1))
                .containsExactly("head_0", "head_1");
    }

    @Test
    void without_heads_all_channels_count_alike() throws Exception {
        GraphProto graph = graph(TinyNetwork.uniform());

        assertThat(graph.getNodeList()).extracting(NodeProto::getOpType).doesNotContain("Mul");
        assertThat(graph.getInitializerList()).extracting(TensorProto::getName).contains("epsilon");
    }

    @Test
    void refuses_a_weight_that_has_no_root() {
        Weights weights = TinyNetwork.weights();
        byte[] onnx = write(new Weights(
                weights.kernels(), weights.biases(), List.of(weights.heads().get(0), new float[] {0.5f, -1e-9f, 0})));

        assertThatThrownBy(() -> UnitFeatureGraph.of(onnx, TinyNetwork.NETWORK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a channel's weight at tap 2 is negative or not a number");
    }

    @Test
    void refuses_what_is_no_model_of_the_network() {
        assertThatThrownBy(() -> UnitFeatureGraph.of(write(TinyNetwork.weights()), Network.alex()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("it is no model of alex");
        assertThatThrownBy(() -> UnitFeatureGraph.of(new byte[] {58, 120}, TinyNetwork.NETWORK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it is not an ONNX file, or it is cut off");
    }

    private static GraphProto graph(Weights weights) throws Exception {
        return ModelProto.parseFrom(UnitFeatureGraph.of(write(weights), TinyNetwork.NETWORK))
                .getGraph();
    }

    private static byte[] write(Weights weights) {
        return LpipsGraph.write(TinyNetwork.NETWORK, Optional.empty(), weights, Map.of());
    }
}
