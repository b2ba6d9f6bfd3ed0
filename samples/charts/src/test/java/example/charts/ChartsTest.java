package example.charts;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;

import dev.lpips.junit.GoldenImages;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user writes: every chart against its golden, and a rule or two about how charts look. */
@GoldenImages(directory = "../../golden-images/charts")
class ChartsTest {

    private static final Map<String, BufferedImage> CHARTS = Gallery.draw(PlantedChange.of(System.getProperty("charts.plant", "nothing")));

    @ParameterizedTest
    @ValueSource(strings = {"bars-light", "bars-dark", "lines-light", "lines-dark", "pie-light", "pie-dark"})
    void charts_look_like_their_goldens(String name) {
        assertThatImage(CHARTS.get(name)).matchesGolden(name);
    }

    @Test
    void drawing_twice_gives_the_same_picture() {
        BufferedImage again = new Charts(Theme.light()).bars(SalesReport.sample());

        assertThatImage(again)
                .as("bars, drawn again")
                .hasSize(800, 500)
                .isPerceptuallyCloseTo(new Charts(Theme.light()).bars(SalesReport.sample()), 0.05);
    }

    @Test
    void the_dark_theme_is_another_picture() {
        assertThatImage(CHARTS.get("pie-dark")).isPerceptuallyDifferentFrom(CHARTS.get("pie-light"), 0.2);
    }

    @Test
    void bars_and_lines_have_more_in_common_than_bars_and_pie() {
        assertThatImage(CHARTS.get("bars-light"))
                .isCloserTo(CHARTS.get("lines-light"))
                .thanTo(CHARTS.get("pie-light"));
    }
}
