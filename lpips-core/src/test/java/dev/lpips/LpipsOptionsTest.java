package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.model.Backbone;
import dev.lpips.model.LpipsVersion;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import dev.lpips.model.Weighting;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LpipsOptionsTest {

    private final LpipsOptions options =
            LpipsOptions.defaults().withBackbone(Backbone.VGG).withVersion(LpipsVersion.V0_0);

    @Test
    void settings_choose_the_model() {
        Map<String, String> settings =
                Map.of("lpips.model", "squeeze", "lpips.version", "0.1", "lpips.weighting", "uniform");

        assertThat(options.withSettings(settings::get).model())
                .isEqualTo(new ModelName(Backbone.SQUEEZE, LpipsVersion.V0_1, Weighting.UNIFORM));
    }

    @Test
    void settings_that_are_not_set_or_blank_change_nothing() {
        assertThat(options.withSettings(name -> null)).isEqualTo(options);
        assertThat(options.withSettings(name -> " ")).isEqualTo(options);
    }

    @Test
    void a_setting_that_is_not_accepted_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withSettings(Map.of("lpips.version", "0.2")::get))
                .withMessage("lpips.version: There is no LPIPS version \"0.2\"; there are 0.0, 0.1, 1, features");
    }

    @Test
    void options_with_the_same_parts_are_equal_so_that_one_ruler_can_serve_them() {
        ModelStore here = ModelStore.inHome(Path.of("home"));

        assertThat(options.withStore(here))
                .isEqualTo(options.withStore(ModelStore.inHome(Path.of("home"))))
                .hasSameHashCodeAs(options.withStore(ModelStore.inHome(Path.of("home"))))
                .isNotEqualTo(options.withStore(ModelStore.inHome(Path.of("elsewhere"))));
    }
}
