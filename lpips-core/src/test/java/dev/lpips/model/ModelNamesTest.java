package dev.lpips.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ModelNamesTest {

    @ParameterizedTest
    @EnumSource
    void a_backbone_is_found_by_its_id_in_any_case(Backbone backbone) {
        assertThat(Backbone.of(backbone.id())).isEqualTo(backbone);
        assertThat(Backbone.of(backbone.name())).isEqualTo(backbone);
    }

    @Test
    void an_unknown_backbone_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> Backbone.of("resnet"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no model \"resnet\"; there are lite, alex, vgg, squeeze");
    }

    @Test
    void an_unknown_version_is_answered_with_those_there_are() {
        assertThat(LpipsVersion.of("0.0")).isEqualTo(LpipsVersion.V0_0);
        assertThatThrownBy(() -> LpipsVersion.of("0.2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no LPIPS version \"0.2\"; there are 0.0, 0.1, 1");
    }

    @Test
    void an_unknown_weighting_is_answered_with_those_there_are() {
        assertThat(Weighting.of("Uniform")).isEqualTo(Weighting.UNIFORM);
        assertThatThrownBy(() -> Weighting.of("linear"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no weighting \"linear\"; there are learned and uniform");
    }

    @ParameterizedTest
    @CsvSource({
        "ALEX, V0_1, LEARNED, alex-0.1.onnx, 'LPIPS 0.1, alex'",
        "VGG, V0_0, LEARNED, vgg-0.0.onnx, 'LPIPS 0.0, vgg'",
        "SQUEEZE, V0_1, UNIFORM, squeeze-0.1-uniform.onnx, 'LPIPS 0.1, squeeze, uniform'"
    })
    void files_and_messages_name_a_model_completely(
            Backbone backbone, LpipsVersion version, Weighting weighting, String file, String message) {
        ModelName name = ModelName.of(backbone).withVersion(version).withWeighting(weighting);

        assertThat(name.fileName()).isEqualTo(file);
        assertThat(name).hasToString(message);
    }

    @ParameterizedTest
    @CsvSource({"''", "abc", "DF73285E35B22355A2DF87CDB6B70B343B713667EDDBDA73E1977E0C860835C0"})
    void an_id_needs_a_digest(String sha256) {
        assertThatThrownBy(() -> new ModelId(ModelName.of(Backbone.ALEX), sha256))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SHA-256");
    }
}
