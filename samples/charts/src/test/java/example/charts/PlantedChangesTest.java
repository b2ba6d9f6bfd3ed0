package example.charts;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.Tolerance;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proof of the gate: every change planted on purpose is noticed, and no change is none. */
class PlantedChangesTest {

    private static final Path GOLDENS = Path.of("../../golden-images/charts/ChartsTest");

    @ParameterizedTest
    @CsvSource({"COLOUR, bars lines pie", "DIGIT, bars lines", "LEGEND, bars lines pie"}) // a pie shows no digits
    void a_planted_change_is_caught_in_every_chart_that_shows_it(PlantedChange change, String kinds) {
        Map<String, BufferedImage> charts = Gallery.draw(change);

        for (String kind : kinds.split(" ")) {
            for (String theme : List.of("light", "dark")) {
                String name = kind + "-" + theme;
                assertThatThrownBy(() -> assertThatImage(charts.get(name))
                                .as(name)
                                .isPerceptuallyCloseTo(GOLDENS.resolve(name + ".png"), Tolerance.GOLDEN))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("exceeds");
            }
        }
    }

    @Test
    void charts_without_a_change_pass() {
        Gallery.draw(PlantedChange.NOTHING)
                .forEach((name, chart) -> assertThatImage(chart)
                        .as(name)
                        .isPerceptuallyCloseTo(GOLDENS.resolve(name + ".png"), Tolerance.GOLDEN));
    }
}
