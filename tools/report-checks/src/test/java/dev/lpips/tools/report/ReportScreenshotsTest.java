package dev.lpips.tools.report;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.Lpips;
import dev.lpips.Tolerance;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.Pictures;
import dev.lpips.junit.GoldenImages;
import dev.lpips.report.html.PictureStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page about pictures that changed, held against goldens by what it is about: this project's own assertion. The goldens show the
 * fonts of Debian, whose Chromium all of these tests look with.
 */
@GoldenImages
class ReportScreenshotsTest {

    /** Below the folder that the tests run in, so that the page names its files the same on every machine. */
    private static final Path PROJECT = Path.of("target/shop");

    static Path page;

    private final ReportBrowser browser = new ReportBrowser(true);

    @BeforeAll
    static void failABuild() throws IOException {
        if (Files.isDirectory(PROJECT)) {
            PathUtils.deleteDirectory(PROJECT);
        }
        page = new DrawnProject(PROJECT).report(PictureStorage.LINKED);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"light", "dark"})
    void overview(String colourScheme) {
        browser.prefer(colourScheme);
        openList();

        assertThatImage(browser.screenshot()).matchesGolden();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"light", "dark"})
    void list(String colourScheme) {
        browser.prefer(colourScheme);
        openList();
        browser.click("article[data-name='stock/new'] input[type=checkbox]");
        browser.evaluate("document.querySelector('#list-title').scrollIntoView()");

        assertThatImage(browser.screenshot()).matchesGolden();
    }

    @Test
    void list_on_a_phone() {
        browser.resize(360, 700);
        openList();
        browser.evaluate("document.querySelector('#list-title').scrollIntoView()");

        assertThatImage(browser.screenshot()).matchesGolden();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1", "2", "5", "6", "7"})
    void view(String key) {
        openList();
        browser.click("article[data-name='sales/2025'] h3 a");
        browser.press(key);

        assertThatImage(browser.screenshot()).matchesGolden();
    }

    @Test
    void view_on_a_phone() {
        browser.resize(360, 700);
        openList();
        browser.click("article[data-name='sales/2025'] h3 a");

        assertThatImage(browser.screenshot()).matchesGolden();
    }

    @Test
    void help() {
        openList();
        browser.press("?");

        assertThatImage(browser.screenshot()).matchesGolden();
    }

    /** Goldens that anything matches would prove nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.querySelector('.limit-mark').remove()",
                "document.querySelector('#viewer tr.over td').textContent = '0.5008'",
                "document.querySelector('#viewer .box').remove()",
                "document.querySelector('#viewer .verdict').style.color = 'green'"
            })
    void a_small_change_of_the_page_is_seen(String change) {
        openList();
        browser.click("article[data-name='sales/2025'] h3 a");
        browser.press(change.contains("limit") ? "6" : "1");
        Pixels before = Pictures.pixels(browser.screenshot());
        browser.evaluate(change);
        Pixels after = Pictures.pixels(browser.screenshot());

        try (Lpips lpips = Lpips.open()) {
            assertThat(lpips.judge(before, after, Tolerance.GOLDEN).isMatch()).isFalse();
        }
    }

    /** Without the facts of the run, which are others every time. */
    private void openList() {
        browser.open(page);
        browser.evaluate("document.querySelectorAll('#top dd').forEach(fact => fact.textContent = '–')");
    }
}
