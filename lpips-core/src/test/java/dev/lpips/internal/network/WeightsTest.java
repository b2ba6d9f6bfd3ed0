package dev.lpips.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.internal.checkpoint.Checkpoint;
import dev.lpips.internal.checkpoint.CheckpointException;
import dev.lpips.internal.network.Layer.Tap;
import dev.lpips.oracle.TestTensor;
import dev.lpips.oracle.TorchFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

    private static final Network ONE_TAP = new Network("one", List.of(new Tap(3)));
    private static final Weights NONE = new Weights(Map.of(), Map.of(), List.of());

    @TempDir
    private Path folder;

    @Test
    void a_head_may_switch_a_channel_off() throws IOException {
        try (Checkpoint heads = heads(0.5f, 0, 1)) {
            assertThat(NONE.withHeads(ONE_TAP, heads).heads()).singleElement().isEqualTo(new float[] {0.5f, 0, 1});
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {-0.001f, Float.NaN, Float.NEGATIVE_INFINITY})
    void refuses_a_head_with_a_weight_that_is_negative_or_no_number(float weight) throws IOException {
        try (Checkpoint heads = heads(0.5f, weight, 1)) {
            assertThatThrownBy(() -> NONE.withHeads(ONE_TAP, heads))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContainingAll("lin0.model.1.weight", String.valueOf(weight), "never negative");
        }
    }

    private Checkpoint heads(float... weights) throws IOException {
        Path file = folder.resolve("heads.pth");
        TorchFile.stream(file, Map.of("lin0.model.1.weight", new TestTensor(weights, 1, weights.length, 1, 1)));
        return Checkpoint.open(file);
    }
}
