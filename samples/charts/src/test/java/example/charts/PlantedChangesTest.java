package example.charts;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.Tolerance;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The proof of the gate: every change planted on purpose is noticed, in every chart, and nothing else is. */
class PlantedChangesTest {

    private static final Path GOLDENS = Path.of("../../golden-images/charts");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void a_planted_change_is_caught_in_every_chart(PlantedChange change) {
        Map<String, BufferedImage> charts = Gallery.draw(change);

        charts.forEach((name, chart) -> assertThatThrownBy(() -> assertThatImage(chart)
                        .as(name)
                        .isPerceptuallyCloseTo(GOLDENS.resolve(name + ".png"), Tolerance.GOLDEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("worst patch"));
    }

    @ParameterizedTest
    @EnumSource(names = "NOTHING")
    void charts_without_a_change_pass(PlantedChange change) {
        Gallery.draw(change)
                .forEach((name, chart) -> assertThatImage(chart)
                        .as(name)
                        .isPerceptuallyCloseTo(GOLDENS.resolve(name + ".png"), Tolerance.GOLDEN));
    }
}
