package dev.lpips.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.report.html.PictureStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page keeps nobody out: axe-core, with all of its rules, finds nothing in any state that a reader brings it into. */
class BarriersTest {

    @TempDir
    static Path project;

    static Path page;

    private final ReportBrowser browser = new ReportBrowser(true);

    @BeforeAll
    static void failABuild() throws IOException {
        page = new DrawnProject(project).report(PictureStorage.LINKED);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"light, 1280, 860", "dark, 1280, 860", "light, 360, 700", "dark, 360, 700"})
    void in_the_list(String colourScheme, int width, int height) {
        browser.prefer(colourScheme);
        browser.resize(width, height);
        browser.open(page);

        assertThat(browser.barriers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"light, 1280, 860", "dark, 1280, 860", "light, 360, 700", "dark, 360, 700"})
    void in_each_view_of_a_comparison(String colourScheme, int width, int height) {
        browser.prefer(colourScheme);
        browser.resize(width, height);
        browser.open(page);
        browser.click("article[data-name='sales/2025'] h3 a");

        for (int view = 1; view <= 7; view++) {
            browser.press(Integer.toString(view));
            assertThat(browser.barriers()).as("view %d", view).isEmpty();
        }
        browser.press("1", "n");
        assertThat(browser.barriers()).as("at a place").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales/taller", "stock/new"})
    void in_a_comparison_that_lacks_some_views(String name) {
        browser.open(page);
        browser.click("article[data-name='%s'] h3 a".formatted(name));

        assertThat(browser.barriers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void in_the_help(String colourScheme) {
        browser.prefer(colourScheme);
        browser.open(page);
        browser.press("?");
        assertThat(browser.one("#help").isDisplayed()).isTrue();

        assertThat(browser.barriers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void with_a_filter_and_a_choice(String colourScheme) {
        browser.prefer(colourScheme);
        browser.open(page);
        browser.click("#groups button");
        browser.press("f");
        browser.press("stock");
        browser.click("article[data-name='stock/orders'] input[type=checkbox]");
        browser.evaluate("document.querySelector('article details')?.setAttribute('open', '')");
        assertThat(browser.one("#tray").isDisplayed()).isTrue();

        assertThat(browser.barriers()).isEmpty();

        browser.press("f");
        browser.press("no such picture");
        assertThat(browser.one(".empty").isDisplayed()).isTrue();
        assertThat(browser.barriers()).isEmpty();
    }

    /** axe-core is a script itself, so what goes is the page's own, and not all of them. */
    @Test
    void in_the_list_without_a_script() throws IOException {
        String html = Files.readString(page);
        int start = html.lastIndexOf("<script>");
        Path plain = page.resolveSibling("plain.html");
        Files.writeString(plain, html.substring(0, start) + html.substring(html.indexOf("</script>", start)));
        browser.open(plain);
        assertThat(browser.all("#bar")).isEmpty();

        assertThat(browser.barriers()).isEmpty();
    }

    /** A check that finds nothing anywhere proves nothing. */
    @Test
    void what_keeps_people_out_is_found() {
        browser.open(page);
        browser.evaluate("document.querySelector('article img').removeAttribute('alt')");

        assertThat(browser.barriers()).singleElement().asString().startsWith("image-alt: ");
    }
}
