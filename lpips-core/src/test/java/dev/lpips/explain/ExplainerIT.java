package dev.lpips.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.Lpips;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.report.html.ExplanationHtml;
import dev.lpips.rules.GoldenRules;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainerIT {

    private static final GoldenName NAME = new GoldenName("OrdersPageTest/table");

    @TempDir
    Path folder;

    GoldenStore store;

    @BeforeEach
    void draw() {
        store = GoldenStore.at(folder.resolve("goldens"));
        store.write(NAME, table());
    }

    @Test
    void a_wrong_character_fails_by_default_although_its_distance_is_next_to_nothing() {
        Explanation explanation = explain(List.of());

        Example character = explanation.examples().get(0);
        assertThat(character.title()).startsWith("one character turned round (");
        assertThat(character.verdict().isMatch()).isFalse();
        assertThat(character.distance()).isLessThan(0.02);
        assertThat(character.readings())
                .filteredOn(reading -> !reading.holds())
                .extracting(reading -> reading.measure().key())
                .contains("detail");
    }

    @Test
    void the_strip_shows_half_the_limit_the_limit_and_twice_the_limit() {
        List<Example> strip = strip(explain(List.of()));

        assertThat(strip)
                .hasSize(9)
                .allSatisfy(example -> assertThat(example.distance())
                        .isCloseTo(
                                example.asked().orElseThrow(),
                                within(0.02 * example.asked().orElseThrow())));
        assertThat(strip).extracting(example -> example.asked().orElseThrow()).contains(0.05, 0.1, 0.2);
    }

    @Test
    void the_strip_shows_what_was_asked_for() {
        List<Example> strip = strip(explain(List.of(0.03)));

        assertThat(strip)
                .extracting(Example::title)
                .satisfiesExactly(
                        title -> assertThat(title).startsWith("distance 0.030: blurred, sigma "),
                        title -> assertThat(title).startsWith("distance 0.030: noise, sigma "),
                        title -> assertThat(title).startsWith("distance 0.030: faded, "));
    }

    @Test
    void what_the_rules_of_the_golden_let_pass_passes() throws IOException {
        Files.writeString(
                store.root().resolve("lpips.properties"),
                "OrdersPageTest/**.preset = photo\nOrdersPageTest/**.detail = none\n");

        assertThat(explain(List.of(0.01)).lines())
                .anySatisfy(line -> assertThat(line).startsWith("passes  one character turned round"));
    }

    @Test
    void the_lines_name_limits_and_mark_what_is_beyond_them() {
        List<String> lines = explain(List.of(0.3)).lines();

        assertThat(lines.get(0)).endsWith("OrdersPageTest/table.png, 320 x 160, measured by lite 1");
        assertThat(lines.get(1))
                .startsWith("limits: distance 0.1000, worst patch 0.2000, detail 1.0000, area colour 1.5000")
                .endsWith("(by default)");
        assertThat(lines.get(2)).startsWith("FAILS   one character turned round (");
        assertThat(lines.get(3)).matches(" {8}distance 0\\.\\d+, worst patch \\S+, detail \\d+\\.\\d+\\*.*");
    }

    @Test
    void a_golden_that_is_not_there_and_a_distance_that_is_none_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explainer(Lpips.open()).explain(new GoldenName("nothing"), List.of()))
                .withMessageStartingWith("There is no golden ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explain(List.of(0.0)))
                .withMessage("A distance to show is a number above 0, but was 0.0");
    }

    @Test
    void the_page_has_every_example_with_its_pictures_beside_it() throws IOException {
        Explanation explanation = explain(List.of(0.05));

        Path page = ExplanationHtml.write(explanation, folder.resolve("explain"));

        String html = Files.readString(page);
        assertThat(html)
                .contains("What the limits of table.png mean", "one character turned round", "distance 0.050: blurred")
                .contains("<tr class=\"beyond\"><th scope=\"row\">detail</th>");
        assertThat(html.split("<figure>", -1)).hasSize(explanation.examples().size() + 2);
        assertThat(ImageFiles.read(page.resolveSibling("01.png")))
                .isEqualTo(explanation.examples().get(0).picture());
        assertThat(ImageFiles.read(page.resolveSibling("golden-part.png")).height())
                .isEqualTo(160);
    }

    private Explanation explain(List<Double> distances) {
        try (Lpips lpips = Lpips.open()) {
            return explainer(lpips).explain(NAME, distances);
        }
    }

    private Explainer explainer(Lpips lpips) {
        return new Explainer(lpips, GoldenRules.of(store.root()), store);
    }

    private static List<Example> strip(Explanation explanation) {
        return explanation.examples().stream()
                .filter(example -> example.asked().isPresent())
                .toList();
    }

    private static Pixels table() {
        BufferedImage image = new BufferedImage(320, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 320, 160);
        graphics.setColor(new Color(0x1F4E8C));
        graphics.fillRect(0, 0, 320, 26);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        graphics.setColor(Color.BLACK);
        for (int row = 0; row < 5; row++) {
            graphics.drawString("Invoice 47" + row + "2", 12, 50 + 24 * row);
            graphics.drawString("1,2" + row + "7.50", 230, 50 + 24 * row);
        }
        graphics.dispose();
        return Pixels.ofArgb(new PixelSize(320, 160), image.getRGB(0, 0, 320, 160, null, 0, 320));
    }
}
