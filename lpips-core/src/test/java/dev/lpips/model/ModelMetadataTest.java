package dev.lpips.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.internal.network.Layer.Tap;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.network.Weights;
import dev.lpips.internal.onnx.LpipsGraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelMetadataTest {

    private static final ModelMetadata METADATA = new ModelMetadata(
            new ModelName(Backbone.VGG, LpipsVersion.V0_0, Weighting.UNIFORM), Map.of("backbone", "abc"), 0.1 + 0.2);

    @Test
    void a_model_says_of_itself_what_was_written_to_the_last_digit() {
        assertThat(ModelMetadata.read(onnx(METADATA.toEntries()))).isEqualTo(METADATA);
    }

    @ParameterizedTest
    @CsvSource({
        "lpips.backbone, resnet",
        "lpips.version, 0.2",
        "lpips.weighting, linear",
        "lpips.selfTestDistance, much",
        "lpips.selfTestDistance, NaN",
        "lpips.selfTestDistance, Infinity",
        "lpips.selfTestDistance, 0.0",
        "lpips.selfTestDistance, -0.3"
    })
    void an_entry_that_cannot_be_true_is_a_fault(String key, String value) {
        Map<String, String> entries = METADATA.toEntries();
        entries.put(key, value);

        assertThatThrownBy(() -> ModelMetadata.read(onnx(entries)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("not written by this library");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lpips.backbone", "lpips.version", "lpips.weighting", "lpips.selfTestDistance"})
    void a_missing_entry_is_named(String key) {
        Map<String, String> entries = METADATA.toEntries();
        entries.remove(key);

        assertThatThrownBy(() -> ModelMetadata.read(onnx(entries)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("no metadata " + key);
    }

    @Test
    void bytes_that_are_no_model_are_a_fault() {
        assertThatThrownBy(() -> ModelMetadata.read(new byte[] {0x0b}))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("not an ONNX file");
    }

    private static byte[] onnx(Map<String, String> entries) {
        Network colours = new Network("colours", List.of(new Tap(3)));
        Weights none = new Weights(Map.of(), Map.of(), List.of());
        return LpipsGraph.write(colours, Optional.empty(), none, new LinkedHashMap<>(entries));
    }
}
