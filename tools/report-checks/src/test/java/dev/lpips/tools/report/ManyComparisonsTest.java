package dev.lpips.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * A report of thousands of comparisons. What is held are the reasons why it is quick: how quick it was on a machine is written by a
 * command, see {@link #writes_how_long_it_took}.
 */
class ManyComparisonsTest {

    /** Three for each row that is seen or soon to be. */
    private static final int PICTURES_NEAR_THE_WINDOW = 600;

    private static final int BATCHES_NEAR_THE_WINDOW = 3;

    @TempDir
    Path project;

    @Test
    void only_what_is_near_the_window_is_drawn_and_loaded() throws IOException {
        int checks = 1_000;
        ManyComparisons many = new ManyComparisons(project.resolve("target/lpips"));
        many.run(checks);
        Path page = many.report();

        try (ReportBrowser browser = new ReportBrowser(true)) {
            browser.open(page);
            LargePage large = new LargePage(browser);
            JsonObject opened = large.opened();
            assertThat(opened.get("pictures").getAsInt()).isEqualTo(3 * 900);
            assertThat(opened.get("loaded").getAsInt()).isLessThan(PICTURES_NEAR_THE_WINDOW);
            assertThat(opened.get("drawn").getAsInt()).as("of 23 batches").isLessThanOrEqualTo(BATCHES_NEAR_THE_WINDOW);
            assertThat(opened.get("elements").getAsInt())
                    .as("a check is few elements")
                    .isLessThan(44 * checks);
            assertThat(browser.all("#groups > ol > li"))
                    .as("the list is not far")
                    .hasSize(8);

            JsonObject scrolled = large.scrolled(100);
            assertThat(scrolled.get("windows").getAsDouble()).isGreaterThan(6);
            assertThat(scrolled.get("loaded").getAsInt()).isBetween(1, PICTURES_NEAR_THE_WINDOW);
            assertThat(scrolled.get("drawn").getAsInt()).as("of 23 batches").isBetween(1, BATCHES_NEAR_THE_WINDOW);
            assertThat(scrolled.get("broken").getAsInt()).isZero();

            assertThat(large.filtered("area07").get("shown").getAsInt()).isEqualTo(25);
            browser.evaluate("document.activeElement.blur()");
            browser.press("j", Keys.ENTER);
            assertThat(browser.one("#viewer-title").getText()).contains("area07");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** Run by {@code mvn test -Ptools -pl tools/report-checks -Dtest=ManyComparisonsTest -Dreport.figures=../../docs/report.md}. */
    @Test
    @EnabledIfSystemProperty(named = "report.figures", matches = ".+")
    void writes_how_long_it_took() throws IOException {
        int checks = 5_000;
        ManyComparisons many = new ManyComparisons(project.resolve("target/lpips"));
        many.run(checks);
        long begun = System.nanoTime();
        Path page = many.report();
        double writing = (System.nanoTime() - begun) / 1e9;
        List<String> lines = new ArrayList<>();
        lines.add("| a page of 5,000 comparisons, of which 4,500 look different | |");
        lines.add("|---|---|");
        lines.add(
                row("written, with 4,500 heatmaps and close-ups, in a heap of %d MiB", "%.1f s", megabytes(), writing));
        lines.add(row("size of the page", "%.1f MB", Files.size(page) / 1e6));
        try (ReportBrowser browser = new ReportBrowser(true)) {
            browser.open(page);
            LargePage large = new LargePage(browser);
            JsonObject opened = large.opened();
            JsonObject scrolled = large.scrolled(600);
            JsonObject filtered = large.filtered("area07");
            lines.add(row("from the request to a list that is drawn and answers", "%.1f s", seconds(opened)));
            lines.add(row("of which the script", "%.1f s", opened.get("script").getAsDouble() / 1000));
            lines.add(row("elements", "%,d", opened.get("elements").getAsInt()));
            lines.add(
                    row("thumbnails in the list", "%,d", opened.get("pictures").getAsInt()));
            lines.add(row(
                    "thumbnails loaded when it opens",
                    "%,d",
                    opened.get("loaded").getAsInt()));
            lines.add(row(
                    "thumbnails loaded after scrolling through %.0f windows",
                    "%,d",
                    scrolled.get("windows").getAsDouble(),
                    scrolled.get("loaded").getAsInt()));
            lines.add(row(
                    "a frame of these: median",
                    "%.0f ms",
                    scrolled.get("median").getAsDouble()));
            lines.add(row(
                    "99 of 100 at most", "%.0f ms", scrolled.get("nearWorst").getAsDouble()));
            lines.add(row("the longest", "%.0f ms", scrolled.get("worst").getAsDouble()));
            lines.add(row("filtered by a word, to 125", "%.1f s", seconds(filtered)));
            assertThat(browser.complaints()).isEmpty();
        }
        Files.writeString(Path.of(System.getProperty("report.figures")), text(lines));
    }

    private static String text(List<String> lines) {
        return """
                # How large a report may be

                Written by `mvn test -Ptools -pl tools/report-checks -Dtest=ManyComparisonsTest -Dreport.figures=../../docs/report.md`.

                %s, %s %s, %d processors, load %.1f, pictures of 320 x 200, headless Chromium

                %s

                Every comparison is on the page, and reads without a script, too. Rows come in batches of 40, of which the browser lays out
                those near the window; thumbnails load when they come near it; one comparison at a time is set up to be looked at.
                """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        System.getProperty("os.name"),
                        System.getProperty("java.version"),
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        String.join("\n", lines));
    }

    private static double seconds(JsonObject measured) {
        return measured.get("milliseconds").getAsDouble() / 1000;
    }

    private static long megabytes() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }

    private static String row(String what, String figure, Object... values) {
        return String.format(Locale.ROOT, "| " + what + " | " + figure + " |", values);
    }
}
