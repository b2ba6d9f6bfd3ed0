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
                .hasMessage("There is no model \"resnet\"; there are lite, alex, vgg, squeeze, vgg19");
    }

    @Test
    void an_unknown_version_is_answered_with_those_there_are() {
        assertThat(LpipsVersion.of("0.0")).isEqualTo(LpipsVersion.V0_0);
        assertThatThrownBy(() -> LpipsVersion.of("0.2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no LPIPS version \"0.2\"; there are 0.0, 0.1, 1, features");
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
        "SQUEEZE, V0_1, UNIFORM, squeeze-0.1-uniform.onnx, 'LPIPS 0.1, squeeze, uniform'",
        "VGG19, FEATURES, UNIFORM, vgg19-features.onnx, vgg19 features"
    })
    void files_and_messages_name_a_model_completely(
            Backbone backbone, LpipsVersion version, Weighting weighting, String file, String message) {
        ModelName name = ModelName.of(backbone).withVersion(version).withWeighting(weighting);

        assertThat(name.fileName()).isEqualTo(file);
        assertThat(name).hasToString(message);
    }

    @Test
    void what_has_no_heads_has_neither_a_version_of_lpips_nor_learned_weights() {
        ModelName name = ModelName.of(Backbone.VGG19);

        assertThat(name).isEqualTo(new ModelName(Backbone.VGG19, LpipsVersion.FEATURES, Weighting.UNIFORM));
        assertThatThrownBy(() -> name.withVersion(LpipsVersion.V0_1))
                .isInstanceOf(NoDistanceException.class)
                .hasMessageContaining("vgg19 has no LPIPS distance and no version")
                .hasMessageContaining("featureMse@relu3_4");
        assertThatThrownBy(() -> name.withWeighting(Weighting.LEARNED)).isInstanceOf(NoDistanceException.class);
        assertThatThrownBy(() -> ModelName.of(Backbone.VGG).withVersion(LpipsVersion.FEATURES))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no version features of vgg; its version is 0.1 or 0.0");
    }

    @Test
    void changing_to_it_and_back_takes_nothing_along() {
        ModelName uniform = ModelName.of(Backbone.VGG).withWeighting(Weighting.UNIFORM);

        assertThat(uniform.withBackbone(Backbone.VGG19)).isEqualTo(ModelName.of(Backbone.VGG19));
        assertThat(ModelName.of(Backbone.VGG19).withBackbone(Backbone.VGG)).isEqualTo(ModelName.of(Backbone.VGG));
    }

    @ParameterizedTest
    @CsvSource({"''", "abc", "DF73285E35B22355A2DF87CDB6B70B343B713667EDDBDA73E1977E0C860835C0"})
    void an_id_needs_a_digest(String sha256) {
        assertThatThrownBy(() -> new ModelId(ModelName.of(Backbone.ALEX), sha256))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SHA-256");
    }
}
