package dev.lpips.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.report.html.PictureStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a reader does with the report of a failed build. Whatever the browser complains of is a failure. */
class ReportInBrowserTest {

    private static final String[] VIEWS = {"side", "slider", "onion", "blink", "difference", "heatmap", "places"};

    private static final String ALL_LOADED =
            "(images => Promise.all(images.map(image => image.decode())).then(() => images.length > 0 && images.every(image => image.naturalWidth > 0)))([...document.querySelectorAll('%s')])";

    @TempDir
    static Path project;

    static Path page;

    private final ReportBrowser browser = new ReportBrowser(true);

    @BeforeAll
    static void failABuild() throws IOException {
        page = new DrawnProject(project).report(PictureStorage.LINKED);
    }

    @AfterEach
    void nothingIsComplainedOf() {
        List<String> complaints = browser.complaints();
        browser.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void opens_on_what_needs_a_look_and_every_picture_loads() throws IOException {
        browser.open(page);

        assertThat(browser.one("h1").getText()).isEqualTo("5 of 7 pictures need a look");
        assertThat(browser.visibleNames())
                .containsExactlyInAnyOrder("sales/2025", "stock/overview", "stock/orders", "sales/taller", "stock/new");
        browser.evaluate("document.querySelectorAll('img').forEach(image => image.loading = 'eager')");
        assertThat(
                        browser.evaluate(
                                "Promise.all([...document.images].map(image => image.decode())).then(() => document.images.length)"))
                .isEqualTo("12");
        browser.screenshot("list");
    }

    @Test
    void a_page_with_its_pictures_in_it_can_be_moved_alone(@TempDir Path elsewhere, @TempDir Path other)
            throws IOException {
        Path inline = new DrawnProject(other).report(PictureStorage.INLINE);
        browser.open(Files.move(inline, elsewhere.resolve("mail.html")));

        open("sales/2025");
        for (String view : List.of("1", "5", "6", "7")) {
            browser.press(view);
            assertThat(browser.evaluate(ALL_LOADED.formatted("#viewer img"))).isEqualTo("true");
        }
        browser.press(Keys.ESCAPE);
        browser.evaluate("document.querySelectorAll('img').forEach(image => image.loading = 'eager')");
        assertThat(browser.evaluate(ALL_LOADED.formatted("#checks img"))).isEqualTo("true");
    }

    @Test
    void every_view_has_its_key() throws IOException {
        browser.open(page);
        open("sales/2025");

        for (int i = 0; i < VIEWS.length; i++) {
            browser.press(Integer.toString(i + 1));
            assertThat(browser.one(".panes").getAttribute("data-view")).isEqualTo(VIEWS[i]);
            browser.screenshot("view-" + VIEWS[i]);
        }
        assertThat(browser.all("#viewer td.number:nth-child(2)"))
                .extracting(WebElement::getText)
                .as("as the list prints them")
                .isEqualTo(browser.all("article[data-name='sales/2025'] dl.readings dt + dd").stream()
                        .map(reading -> reading.getAttribute("textContent"))
                        .toList());
    }

    @Test
    void keys_lead_through_pictures_and_places() {
        browser.open(page);

        browser.press("j", "j", Keys.ENTER);
        String second = browser.one("#viewer-title").getText();
        browser.press("j");
        assertThat(browser.one("#viewer-title").getText()).isNotEqualTo(second);
        browser.press("k");
        assertThat(browser.one("#viewer-title").getText()).isEqualTo(second);
        browser.press("n");
        assertThat(browser.one("#announcement").getAttribute("textContent")).startsWith("Place 1 of");
        browser.press(Keys.ESCAPE);
        assertThat(browser.one("#viewer").isDisplayed()).isFalse();
    }

    @Test
    void all_of_a_review_can_be_done_without_a_mouse() {
        browser.open(page);

        browser.press("j", "j", "a");
        String second = browser.evaluate("document.activeElement.closest('article').dataset.approve");
        assertThat(browser.one(".command").getText())
                .isEqualTo("mvn lpips:approve \"-Dlpips.golden=%s\"".formatted(second));
        browser.press(Keys.ENTER, "5", "n", "a");
        assertThat(browser.one("#tray").isDisplayed()).isFalse();
        browser.press("?");
        assertThat(browser.one("#help").isDisplayed()).isTrue();
        browser.press(Keys.ESCAPE);
        assertThat(browser.one("#help").isDisplayed()).isFalse();
        assertThat(browser.one("#viewer").isDisplayed()).isTrue();

        browser.press("f");
        browser.press("stock/new");
        assertThat(browser.one("#viewer").isDisplayed()).isFalse();
        assertThat(browser.visibleNames()).containsExactly("stock/new");
        browser.press(Keys.TAB);
        assertThat(browser.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .as("where one is can be seen")
                .isEqualTo("solid");
    }

    /** A key that comes before the browser tells of a new address must find the viewer as the key before it left it. */
    @Test
    void a_picture_is_open_and_closed_as_soon_as_it_is_asked_for() {
        browser.open(page);

        assertThat(browser.evaluate(inOneTask(
                        "document.querySelector(\"article[data-name='sales/2025'] h3 a\").click()",
                        "note(location.hash === '#' + document.querySelector(\"[data-name='sales/2025']\").id)",
                        "note(document.querySelector('#viewer-title').textContent)",
                        "document.querySelector('#viewer [aria-label=Close]').click()",
                        "note(document.activeElement.textContent)",
                        "document.querySelector(\"article[data-name='sales/taller'] [data-role]\").click()")))
                .isEqualTo("true, sales/2025, sales/2025");
        assertThat(browser.one("#viewer-title").getText()).isEqualTo("sales/taller");

        browser.evaluate("history.back()");
        assertThat(browser.evaluate("new Promise(resolve => setTimeout(() => resolve(location.hash), 500))"))
                .isEqualTo("#list");
        assertThat(browser.one("#viewer").isDisplayed()).isFalse();
    }

    private static String inOneTask(String... steps) {
        return "(() => { const notes = []; const note = (text) => notes.push(text); %s; return notes.join(', '); })()"
                .formatted(String.join("; ", steps));
    }

    @Test
    void the_heatmap_numbers_its_changes_once() {
        browser.open(page);
        open("sales/2025");
        String label = "getComputedStyle(document.querySelector('#viewer .box span')).display";

        assertThat(browser.evaluate(label)).isNotEqualTo("none");
        browser.press("6");
        assertThat(browser.evaluate(label)).isEqualTo("none");
    }

    @Test
    void going_back_closes_what_was_opened() {
        browser.open(page);
        open("sales/2025");
        assertThat(browser.evaluate("location.hash")).isNotEmpty();

        browser.back();

        assertThat(browser.one("#viewer").isDisplayed()).isFalse();
    }

    @Test
    void the_filter_narrows_the_list() {
        browser.open(page);

        browser.press("f");
        browser.press("taller");
        assertThat(browser.visibleNames()).containsExactly("sales/taller");
    }

    @Test
    void what_is_chosen_becomes_the_line_that_accepts_it_and_survives_a_reload() throws IOException {
        browser.open(page);

        for (String name : List.of("stock/new", "sales/2025")) {
            browser.click("article[data-name='%s'] input[type=checkbox]".formatted(name));
        }
        String line = "mvn lpips:approve \"-Dlpips.golden=shop:sales/2025,shop:stock/new\"";
        assertThat(browser.one(".command").getText()).isEqualTo(line);
        browser.screenshot("chosen");
        browser.reload();
        assertThat(browser.one(".command").getText()).isEqualTo(line);
    }

    @Test
    void a_redesigned_header_is_one_change() {
        browser.open(page);

        assertThat(browser.all("#groups .group-title"))
                .extracting(WebElement::getText)
                .contains("2 pictures changed at the same place");
    }

    @Test
    void looks_right_at_night_and_on_a_phone() throws IOException {
        browser.prefer("dark");
        browser.open(page);
        browser.screenshot("dark");
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g)[0] < 60"))
                .isEqualTo("true");

        browser.resize(360, 700);
        browser.reload();
        browser.screenshot("narrow");
        assertThat(browser.evaluate("document.documentElement.scrollWidth")).isEqualTo("360");
    }

    @Test
    void injected_script_and_markup_do_nothing() {
        browser.open(page);

        assertThat(browser.evaluate(
                        "(() => { try { document.body.insertAdjacentHTML('beforeend', '<b id=in>'); return 'taken'; }"
                                + " catch { return 'refused'; } })()"))
                .isEqualTo("refused");
        assertThat(browser.complaints()).isNotEmpty();
    }

    @Test
    void without_a_script_it_is_a_plain_list_of_pictures() throws IOException {
        try (ReportBrowser plain = new ReportBrowser(false)) {
            plain.open(page);
            assertThat(plain.visibleNames()).hasSize(7);
            assertThat(plain.one("article[data-name='sales/2025'] img").isDisplayed())
                    .isTrue();
            plain.screenshot("no-script");
            assertThat(plain.complaints()).isEmpty();
        }
    }

    private void open(String name) {
        browser.click("article[data-name='%s'] h3 a".formatted(name));
    }
}
