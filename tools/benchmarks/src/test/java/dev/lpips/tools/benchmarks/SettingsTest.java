package dev.lpips.tools.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void measures_everything_unless_asked_for_less() {
        Settings settings = Settings.parse(List.of());

        assertThat(settings.effort()).isEqualTo(Effort.FULL);
        assertThat(settings.jmh()).isTrue();
        assertThat(settings.publish()).isFalse();
    }

    @Test
    void never_publishes_the_figures_of_a_smoke_run() {
        assertThatThrownBy(() -> Settings.parse(List.of("--smoke", "--publish")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The figures of --smoke mean nothing, so --publish does not write them");
    }

    @Test
    void names_the_arguments_there_are() {
        assertThatThrownBy(() -> Settings.parse(List.of("--fast")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--fast is none of --full, --quick, --smoke");
    }
}
