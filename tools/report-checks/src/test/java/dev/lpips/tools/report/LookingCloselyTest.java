package dev.lpips.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.report.html.PictureStorage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons that are more than two opaque pictures of one handy size: what the page does for those who look closely. */
class LookingCloselyTest {

    private static final Color BLUE = Color.decode("#2f6fb0");

    @TempDir
    static Path folder;

    static Path page;

    private final ReportBrowser browser = new ReportBrowser(true);

    @BeforeAll
    static void failAfterTwoBuildsThatPass() throws IOException {
        DrawnProject project = new DrawnProject(folder);
        for (String directory : List.of("goldens", "actual")) {
            project.draw(directory, "masks/region", 480, 300, DrawnProject.chart(BLUE, "Sales"));
            project.draw(directory, "masks/picture", 480, 300, DrawnProject.chart(BLUE, "Sales"));
            project.draw(directory, "sizes/wider", 480, 300, DrawnProject.chart(BLUE, "Sales"));
            project.draw(directory, "tall/article", 420, 5200, article(Color.DARK_GRAY));
            project.drawOnNothing(directory, "clear/badge", 96, 96, badge(BLUE));
        }
        project.draw("goldens", "masks/picture.mask", 480, 300, graphics -> {
            graphics.setColor(Color.BLACK);
            graphics.fillOval(20, 20, 120, 90);
        });
        Files.writeString(folder.resolve("goldens/lpips.properties"), "masks/region.ignore = 360,20,100,50\n");
        project.verify();
        project.verify();

        for (String name : List.of("masks/region", "masks/picture")) {
            project.draw("actual", name, 480, 300, graphics -> {
                DrawnProject.chart(BLUE, "Sales").accept(graphics);
                DrawnProject.bar(graphics, 3, 110, Color.decode("#c0392b"));
            });
        }
        project.draw("actual", "sizes/wider", 560, 340, DrawnProject.chart(BLUE, "Sales"));
        project.draw("actual", "tall/article", 420, 5200, article(Color.decode("#c0392b")));
        project.drawOnNothing("actual", "clear/badge", 96, 96, badge(Color.decode("#2f8f5b")));
        project.verify();
        page = project.page(PictureStorage.LINKED);
    }

    @AfterEach
    void nothingIsComplainedOf() {
        List<String> complaints = browser.complaints();
        browser.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_mask_is_hatched_in_every_view_but_the_heatmap_which_has_its_own() throws IOException {
        open("masks/region");
        String hatched = """
                [...document.querySelectorAll('#viewer .mask')].every(mask =>
                  document.querySelector(`#viewer pattern[id="${mask.getAttribute('fill').match(/#(.*)\\)/)[1]}"]`))""";

        for (String view : List.of("1", "2", "3", "4", "5")) {
            browser.press(view);
            assertThat(browser.all("#viewer .mask"))
                    .as(view)
                    .isNotEmpty()
                    .allSatisfy(mask -> assertThat(mask.getAttribute("d")).isEqualTo("M360 20h100v50h-100z"));
            assertThat(browser.evaluate(hatched)).as(view).isEqualTo("true");
        }
        browser.press("6");
        assertThat(browser.all("#viewer .mask")).isEmpty();
        browser.press("1");
        browser.screenshot("masks");
        assertThat(browser.one("#viewer .note").getText()).isEqualTo("Hatched: not looked at.");

        browser.press("m");
        assertThat(browser.all("#viewer .mask")).isEmpty();
    }

    @Test
    void a_mask_that_was_drawn_has_its_shape() throws IOException {
        open("masks/picture");

        browser.screenshot("masks-drawn");
        assertThat(browser.one("#viewer .mask").getAttribute("d").split("M")).hasSizeGreaterThan(40);
    }

    @Test
    void earlier_runs_are_a_line_that_ends_in_this_one() throws IOException {
        open("masks/region");

        assertThat(browser.one("#viewer caption").getText()).isEqualTo("Readings, and those of 2 earlier runs");
        assertThat(browser.all("#viewer .sparkline")).hasSameSizeAs(browser.all("#viewer tbody tr"));
        assertThat(browser.one("#viewer tr.over .sparkline").getAttribute("aria-label"))
                .startsWith("Worst patch in 3 runs: from 0.0000 to ");
        assertThat(browser.all("#viewer tr.over .sparkline .now.over")).hasSameSizeAs(browser.all("#viewer tr.over"));
        browser.screenshot("history");
    }

    @Test
    void pictures_of_different_sizes_lie_in_one_frame_and_are_aligned_as_asked() throws IOException {
        open("sizes/wider");
        String left = "document.querySelector('#viewer .layer.golden img').style.left";

        browser.screenshot("sizes");
        assertThat(browser.all("#viewer figcaption"))
                .extracting(caption -> caption.getText())
                .containsExactly("Golden 480 × 300", "Actual 560 × 340");
        assertThat(browser.evaluate(left)).isEqualTo("0%");
        browser.evaluate(
                "(select => { select.value = 'end'; select.dispatchEvent(new Event('change')); })([...document.querySelectorAll('#viewer .options label')].find(label => label.textContent.startsWith('Align')).querySelector('select'))");
        assertThat(browser.evaluate(left)).isEqualTo("14.2857%");
        browser.press("3");
        browser.screenshot("sizes-onion");
        assertThat(browser.all("#viewer .layer img")).hasSize(2);
    }

    @Test
    void a_tall_page_is_read_by_scrolling_and_its_places_are_beside_it() throws IOException {
        open("tall/article");

        browser.screenshot("tall");
        assertThat(Double.parseDouble(browser.evaluate("document.querySelector('#viewer .sheet').offsetWidth")))
                .isGreaterThan(300);
        assertThat(browser.all("#viewer .notch")).hasSizeGreaterThan(1);
        for (int place = 1; place <= browser.all("#viewer .places li").size(); place++) {
            browser.press("n");
            assertThat(browser.evaluate("""
                            (() => {
                              const [golden, actual] = document.querySelectorAll('#viewer .scroller');
                              const box = actual.querySelector('.box.here').getBoundingClientRect();
                              const frame = actual.getBoundingClientRect();
                              return [box.top >= frame.top && box.bottom <= frame.bottom, golden.scrollTop === actual.scrollTop].join();
                            })()""")).as("place %d", place).isEqualTo("true,true");
        }
        browser.screenshot("tall-place");

        String down = "Math.round(document.querySelector('#viewer .scroller').scrollTop)";
        String before = browser.evaluate(down);
        browser.press("7", "1");
        assertThat(browser.evaluate(down)).as("after the view of places").isEqualTo(before);
    }

    @Test
    void what_is_transparent_lies_on_a_checkerboard() throws IOException {
        open("clear/badge");
        String choice =
                "[...document.querySelectorAll('#viewer .options label')].find(label => label.textContent.startsWith('Behind')).offsetWidth > 0";
        String behind = "getComputedStyle(document.querySelector('#viewer .layer img')).backgroundImage";

        browser.screenshot("clear");
        assertThat(browser.evaluate(behind)).contains("gradient");
        assertThat(browser.evaluate(choice)).isEqualTo("true");
        browser.press("0", "+", "+");
        assertThat(browser.evaluate("getComputedStyle(document.querySelector('#viewer .layer img')).imageRendering"))
                .isEqualTo("pixelated");
        browser.screenshot("clear-zoomed");

        browser.press("j");
        assertThat(browser.evaluate(behind)).as("of what is opaque").isEqualTo("none");
        assertThat(browser.evaluate(choice)).isEqualTo("false");
    }

    @Test
    void on_paper_there_is_what_was_found_and_nothing_to_press() throws IOException {
        browser.open(page);
        browser.print();

        browser.screenshot("print");
        for (String control : List.of("#bar", "#help-button", ".choose")) {
            assertThat(browser.one(control).isDisplayed()).as(control).isFalse();
        }
        assertThat(browser.all("article.check:not(.same) dl.facts"))
                .isNotEmpty()
                .allMatch(facts -> facts.isDisplayed());
    }

    private void open(String name) {
        browser.open(page);
        browser.click("article[data-name='%s'] h3 a".formatted(name));
    }

    private static Consumer<Graphics2D> badge(Color colour) {
        return graphics -> {
            graphics.setColor(colour);
            graphics.fillOval(12, 12, 72, 72);
            graphics.setColor(new Color(255, 255, 255, 120));
            graphics.fillRect(40, 24, 16, 48);
        };
    }

    /** Paragraphs, of which three are in another colour. */
    private static Consumer<Graphics2D> article(Color changed) {
        return graphics -> {
            for (int line = 0; line < 250; line++) {
                boolean isChanged = line / 4 == 5 || line / 4 == 30 || line / 4 == 60;
                graphics.setColor(isChanged ? changed : Color.DARK_GRAY);
                graphics.fillRect(24, 20 + 20 * line, line % 4 == 3 ? 180 : 360 - line * 37 % 40, 9);
            }
        };
    }
}
