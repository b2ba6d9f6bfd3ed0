package dev.lpips.report.html;

import dev.lpips.Reading;
import dev.lpips.explain.Example;
import dev.lpips.explain.Explanation;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.internal.file.AtomicWrite;
import dev.lpips.internal.file.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The page of an explanation: the same part of the golden and of each example side by side, pixel by pixel, with what was measured. Each
 * picture leads to the whole one. Opens from a disk, and asks nobody for anything.
 *
 * @since 0.1.0
 */
public final class ExplanationHtml {

    private static final String PAGE = "index.html";
    private static final String GOLDEN = "golden";
    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;

    private ExplanationHtml() {}

    /**
     * Writes the page and its pictures.
     *
     * @param folder where to; made if it does not exist. Files of an earlier explanation are replaced
     * @return the page
     * @throws UncheckedIOException if a file cannot be written
     */
    public static Path write(Explanation explanation, Path folder) {
        try {
            Files.createDirectories(folder);
            Region part = part(explanation);
            StringBuilder figures = new StringBuilder(figure(folder, GOLDEN, explanation.picture(), part, golden()));
            int number = 0;
            for (Example example : explanation.examples()) {
                String file = String.format(Locale.ROOT, "%02d", ++number);
                figures.append(figure(folder, file, example.picture(), part, caption(example)));
            }
            Path page = folder.resolve(PAGE);
            AtomicWrite.ofThisBuild(page, page(explanation, figures.toString()).getBytes(StandardCharsets.UTF_8));
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write the explanation in %s: %s".formatted(folder, IoReason.of(e)), e);
        }
    }

    private static String page(Explanation explanation, String figures) {
        PageAssets assets = PageAssets.ofExplanation();
        String title =
                "What the limits of %s mean".formatted(explanation.golden().getFileName());
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy"%s>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <style>%s</style>
                </head>
                <body>
                <header>
                <h1>%s</h1>
                <p>%s, %s, measured by %s. Limits: %s (%s).</p>
                </header>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(
                        Html.attribute("content", assets.policy(PictureStorage.LINKED)),
                        Html.text(title),
                        assets.style(),
                        Html.text(title),
                        Html.text(explanation.golden().toString()),
                        explanation.picture().size(),
                        Html.text(explanation.model().toString()),
                        Html.text(explanation.limits()),
                        Html.text(explanation.origin()),
                        figures);
    }

    private static String golden() {
        return "<p class=\"words\">the golden</p>";
    }

    private static String caption(Example example) {
        boolean passes = example.verdict().isMatch();
        return """
                <p class="words"><b class="%s">%s</b> %s</p>
                <table>
                %s</table>
                """.formatted(
                        passes ? "passes" : "fails",
                        passes ? "passes" : "fails",
                        Html.text(example.title()),
                        example.readings().stream().map(ExplanationHtml::row).collect(Collectors.joining()));
    }

    private static String row(Reading reading) {
        return "<tr%s><th scope=\"row\">%s</th><td>%s</td><td>%s %s</td></tr>\n"
                .formatted(
                        reading.holds() ? "" : " class=\"beyond\"",
                        Html.text(reading.measure().label()),
                        Html.text(reading.formatMeasured()),
                        reading.holds() ? "within" : "beyond",
                        Html.text(reading.formatThreshold()));
    }

    private static String figure(Path folder, String name, Pixels picture, Region part, String caption)
            throws IOException {
        String whole = name + ".png";
        String shown = name + "-part.png";
        AtomicWrite.ofThisBuild(folder.resolve(whole), ImageFiles.encodePng(picture));
        AtomicWrite.ofThisBuild(folder.resolve(shown), ImageFiles.encodePng(picture.crop(part)));
        return """
                <figure>
                <a href="%s"><img src="%s" width="%s" height="%s" alt="A part of the picture"></a>
                <figcaption>%s</figcaption>
                </figure>
                """.formatted(whole, shown, part.width(), part.height(), caption);
    }

    /** What surrounds the change that has a place; else the middle. */
    private static Region part(Explanation explanation) {
        PixelSize size = explanation.picture().size();
        Region around = explanation.examples().stream()
                .flatMap(example -> example.place().stream())
                .findFirst()
                .orElseGet(() -> Region.whole(size));
        int width = Math.min(WIDTH, size.width());
        int height = Math.min(HEIGHT, size.height());
        return new Region(
                start(around.x() + around.width() / 2, width, size.width()),
                start(around.y() + around.height() / 2, height, size.height()),
                width,
                height);
    }

    private static int start(int middle, int length, int limit) {
        return Math.max(0, Math.min(limit - length, middle - length / 2));
    }
}
