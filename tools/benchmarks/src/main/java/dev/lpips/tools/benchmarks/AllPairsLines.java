package dev.lpips.tools.benchmarks;

import dev.lpips.image.PixelSize;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** What all pairs of many pictures cost by their features, against comparing every pair. */
final class AllPairsLines {

    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final Line.Target TARGET = Line.Target.atLeast(50);
    private static final Line.Target SAME = Line.Target.atMost(1e-6);

    private final Settings settings;
    private final Report report;

    AllPairsLines(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    void measure() throws IOException, InterruptedException {
        PixelSize size = settings.effort().size(256, 256);
        int pictures = settings.effort() == Effort.SMOKE ? 10 : 200;
        int pairs = pictures * (pictures - 1) / 2;
        Results millis = Child.run(
                        LIMIT,
                        settings.home(),
                        AllPairsCase.class,
                        size.width(),
                        size.height(),
                        pictures,
                        settings.effort().rounds(5))
                .results();
        double compared = millis.number("compared");
        double features = millis.number("features");
        String name = String.format(Locale.ROOT, "lite, all %d pairs of %d pictures of %s, ", pairs, pictures, size);
        report.add(Line.millis(name + "each compared", compared));
        report.add(Line.millis(name + "by their features", features)
                .against("times faster than each compared", compared / features, TARGET));
        report.add(new Line(
                name + "largest difference of a distance",
                millis.number("difference"),
                "",
                null,
                SAME,
                "by features or compared"));
    }
}
