package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.image.AlphaPolicy;
import dev.lpips.model.Backbone;
import dev.lpips.model.LpipsVersion;
import dev.lpips.model.ModelName;
import dev.lpips.model.Weighting;
import org.junit.jupiter.api.Test;

class LpipsOptionsDefaultsTest {

    @Test
    void nobody_has_to_set_anything() {
        LpipsOptions options = LpipsOptions.defaults();

        assertThat(options.model()).hasToString("lite 1");
        assertThat(options.alpha()).isEqualTo(AlphaPolicy.WORSE_OF_BLACK_AND_WHITE);
        assertThat(options.threads()).isPositive();
    }

    @Test
    void parts_of_the_model_can_be_changed_one_by_one() {
        LpipsOptions options = LpipsOptions.defaults()
                .withBackbone(Backbone.VGG)
                .withVersion(LpipsVersion.V0_0)
                .withWeighting(Weighting.UNIFORM);

        assertThat(options.model()).isEqualTo(new ModelName(Backbone.VGG, LpipsVersion.V0_0, Weighting.UNIFORM));
    }

    @Test
    void an_evaluation_needs_a_thread() {
        assertThatThrownBy(() -> LpipsOptions.defaults().withThreads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1 thread");
    }
}
