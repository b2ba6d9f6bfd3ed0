package dev.lpips.tools.report;

import dev.lpips.Reading;
import dev.lpips.Threshold;
import dev.lpips.evidence.Evidence;
import dev.lpips.golden.GoldenName;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.Pictures;
import dev.lpips.measure.Measured;
import dev.lpips.measure.Measures;
import dev.lpips.outcome.EvidenceSource;
import dev.lpips.outcome.Failure;
import dev.lpips.outcome.FocusOutline;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.OutcomeLog;
import dev.lpips.report.html.ApproveCommand;
import dev.lpips.report.html.HtmlReport;
import dev.lpips.report.html.PictureStorage;
import dev.lpips.run.RunId;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The evidence of a project of thousands of pictures, most of which look different, as a run leaves it. No network measures them. */
final class ManyComparisons {

    private static final PixelSize SIZE = new PixelSize(320, 200);
    private static final int FOLDERS = 40;

    private final Path evidence;
    private final byte[] golden = picture(Color.decode("#2f6fb0"));
    private final byte[] actual = picture(Color.decode("#c0392b"));
    private final byte[] heatmap = picture(Color.decode("#3a1c5c"));
    private final String digest = digest(actual);

    ManyComparisons(Path evidence) {
        this.evidence = evidence;
    }

    /** Logs a run of so many checks, of which one in ten passes. */
    void run(int checks) throws IOException {
        RunId run = RunId.fresh();
        OutcomeLog log = OutcomeLog.in(evidence, run);
        for (int i = 0; i < checks; i++) {
            GoldenName name = new GoldenName(String.format(Locale.ROOT, "area%02d/Page%04dTest/shows", i % FOLDERS, i));
            log.append(outcome(name, i, run));
        }
    }

    Path report() {
        return HtmlReport.write(
                        List.of(EvidenceSource.ofOrigin("ci", "shop", evidence)),
                        "shop",
                        new ApproveCommand("mvn", "lpips:approve", "lpips.golden", List.of()),
                        evidence.resolve("report"),
                        PictureStorage.LINKED)
                .page();
    }

    private Outcome outcome(GoldenName name, int i, RunId run) throws IOException {
        boolean passes = i % 10 == 0;
        // Every area has a header of its own height, so that there are groups; other changes lie anywhere.
        Region place = i % 3 == 0
                ? new Region(0, 0, 320, 12 + i % FOLDERS)
                : new Region(i * 7 % 250, i * 13 % 150, 30 + i % 40, 20 + i % 30);
        double distance = passes ? 0.01 : 0.1 + i % 997 / 1000.0;
        return new Outcome(
                name,
                evidence.resolve("../../src/test/goldens").normalize().resolve(name.fileName()),
                passes ? Outcome.Status.MATCH : Outcome.Status.MISMATCH,
                Optional.of(SIZE),
                Optional.of(SIZE),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        reading("distance", distance / 3, 0.1),
                        new Reading(
                                Measures.of("worstPatch"), Measured.of(distance).at(place), limit("worstPatch", 0.1)),
                        reading("detail", 10 * distance, 1),
                        reading("areaColour", 20 * distance, 1.5),
                        reading("textColour", 25 * distance, 2.5),
                        reading("shift", 0, 1.05)),
                FocusOutline.NONE,
                passes ? Optional.empty() : Optional.of(failure(name, distance, place)),
                "com.example." + name.value().replace('/', '.') + "()",
                run,
                Instant.now(),
                Optional.empty(),
                Optional.empty(),
                passes ? Optional.empty() : Optional.of(digest),
                Optional.empty());
    }

    private Failure failure(GoldenName name, double distance, Region place) throws IOException {
        String message = String.format(Locale.ROOT, """
                image is not perceptually close to its golden "%s"
                  distance   : %.4f   (LPIPS 0.1, lite)
                  change     : area tinted by deltaE 41.2 over 12 %% of the picture (%s)
                  would pass : at distance %.4f
                  differs in : shapes 47 %%, texture and edges 33 %%, content 20 %%
                  colours    : deltaE up to 44.34, of 99 %% of the pixels up to 44.34 (CIEDE2000; 1 is just noticeable)
                  size       : 320 x 200, both
                  thresholds : by default
                  actual     : target/lpips/%s-actual.png
                  golden     : src/test/goldens/%s.png
                  to accept  : run it with -Dlpips.golden.mode=record-failed""", name, distance / 3, place, distance / 3, name, name);
        return new Failure(
                message,
                new Evidence(
                        write(name + "-actual.png", actual),
                        Optional.of(write(name + "-golden.png", golden)),
                        Optional.of(write(name + "-heatmap.png", heatmap))));
    }

    private Path write(String name, byte[] png) throws IOException {
        Path file = evidence.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, png);
        return file;
    }

    private static Reading reading(String measure, double value, double limit) {
        return new Reading(Measures.of(measure), Measured.of(value), limit(measure, limit));
    }

    private static Threshold limit(String measure, double limit) {
        return new Threshold(limit, Measures.of(measure).direction());
    }

    private static byte[] picture(Color colour) {
        return ImageFiles.encodePng(Pictures.paint(SIZE.width(), SIZE.height(), graphics -> {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, SIZE.width(), SIZE.height());
            graphics.translate(-80, -80);
            DrawnProject.chart(colour, "Sales").accept(graphics);
        }));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
