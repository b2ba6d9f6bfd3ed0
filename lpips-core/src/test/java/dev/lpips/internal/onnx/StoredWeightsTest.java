package dev.lpips.internal.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.internal.network.InputScaling;
import dev.lpips.internal.network.Layer.Convolution;
import dev.lpips.internal.network.Layer.Tap;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.network.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredWeightsTest {

    private static final Convolution CONVOLUTION = new Convolution("conv", 3, 2, 1, 1, 0);
    private static final Network NETWORK = new Network("tiny", List.of(CONVOLUTION, new Tap(2)));
    private static final Weights WEIGHTS = new Weights(
            Map.of("conv", new float[] {1, -2, 3, .25f, 0, -.5f}),
            Map.of("conv", new float[] {.1f, -.2f}),
            List.of(new float[] {4, .25f}));

    @Test
    void numbers_are_read_back_as_they_were_written() {
        byte[] onnx = LpipsGraph.write(NETWORK, Optional.of(InputScaling.IMAGENET), WEIGHTS, Map.of());

        StoredWeights stored = StoredWeights.of(onnx, NETWORK);

        assertThat(stored.scaling()).contains(InputScaling.IMAGENET);
        assertThat(stored.weights().kernel(CONVOLUTION)).containsExactly(1, -2, 3, .25f, 0, -.5f);
        assertThat(stored.weights().bias(CONVOLUTION)).containsExactly(.1f, -.2f);
        assertThat(stored.weights().heads()).singleElement().isEqualTo(new float[] {4, .25f});
    }

    @Test
    void rounded_kernels_are_what_the_graph_computes_with() {
        byte[] onnx = LpipsGraph.write(NETWORK, Optional.empty(), WEIGHTS, Map.of(), KernelStorage.SHORTS);

        StoredWeights stored = StoredWeights.of(onnx, NETWORK);

        assertThat(stored.scaling()).isEmpty();
        assertThat(stored.weights().kernel(CONVOLUTION))
                .containsExactly(ScaledShorts.of(WEIGHTS.kernel(CONVOLUTION), 2).weights());
    }

    @Test
    void a_model_without_heads_has_none() {
        Weights uniform = new Weights(WEIGHTS.kernels(), WEIGHTS.biases(), List.of());
        byte[] onnx = LpipsGraph.write(NETWORK, Optional.empty(), uniform, Map.of());

        assertThat(StoredWeights.of(onnx, NETWORK).weights().heads()).isEmpty();
    }

    @Test
    void another_network_and_half_a_file_are_refused() {
        byte[] onnx = LpipsGraph.write(NETWORK, Optional.empty(), WEIGHTS, Map.of());
        StoredWeights other = StoredWeights.of(onnx, Network.alex());

        assertThatThrownBy(other::weights).hasMessage("it is no model of alex: features.0.weight is missing");
        assertThatThrownBy(() -> StoredWeights.of(Arrays.copyOf(onnx, onnx.length / 2), NETWORK))
                .hasMessage("it is not an ONNX file, or it is cut off");
    }
}
