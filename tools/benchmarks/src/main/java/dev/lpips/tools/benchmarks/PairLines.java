package dev.lpips.tools.benchmarks;

import dev.lpips.model.Backbone;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pairs of all sizes: a JVM for each network and size, in which the cases take turns. */
final class PairLines {

    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final Settings settings;
    private final Report report;
    private double largestDifference;

    PairLines(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    /** A size of pictures, and what is to be reached at it with AlexNet: the bare session is the floor of the other. */
    private record Size(
            int width,
            int height,
            int rounds,
            Line.@Nullable Target floor,
            Line.@Nullable Target gain,
            boolean inQuickMode) {

        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    private static final Line.Target FLOOR = Line.Target.atMost(1.10);

    private static final List<Size> SIZES = List.of(
            new Size(64, 64, 100, null, null, false),
            new Size(256, 256, 60, FLOOR, null, true),
            new Size(512, 512, 30, null, null, false),
            new Size(1280, 800, 20, null, null, false),
            new Size(1920, 1080, 15, FLOOR, Line.Target.atLeast(8), true),
            new Size(3840, 2160, 9, null, Line.Target.atLeast(40), true));

    void measure() throws IOException, InterruptedException {
        for (Backbone backbone : List.of(Backbone.LITE, Backbone.ALEX, Backbone.SQUEEZE)) {
            for (Size size : SIZES) {
                boolean skipped = backbone == Backbone.SQUEEZE && size.height > 1080;
                if (!settings.quick() || (size.inQuickMode && !skipped)) {
                    measure(backbone, size);
                }
            }
        }
        report.add(new Line(
                "largest difference of a distance, changed areas or whole picture",
                largestDifference,
                "",
                null,
                Line.Target.atMost(1e-7),
                "one box changed, all of the above"));
    }

    private void measure(Backbone backbone, Size size) throws IOException, InterruptedException {
        int rounds = settings.rounds(size.rounds);
        Map<String, Double> millis = Child.run(
                        LIMIT,
                        settings.home(),
                        PairCase.class,
                        settings.home(),
                        backbone,
                        size.width,
                        size.height,
                        Math.max(1, rounds / 3),
                        rounds)
                .results();
        String name = "%s, %s, ".formatted(backbone, size);
        double all = number(millis, "all");
        Double bare = millis.get("bare");
        Line whole = Line.millis(name + "all changed", all);
        if (bare == null) {
            report.add(
                    Line.notMeasured(name + "bare session", "it would take more than half of this machine's memory"));
            report.add(whole);
        } else {
            report.add(Line.millis(name + "bare session", bare));
            report.add(whole.against("/ bare session", all / bare, size.floor));
        }
        double box = number(millis, "box");
        report.add(Line.millis(name + "one box changed", box)
                .against("times faster than all changed", all / box, backbone == Backbone.ALEX ? size.gain : null));
        report.add(Line.millis(name + "identical", number(millis, "identical")));
        largestDifference = Math.max(largestDifference, number(millis, "difference"));
    }

    private static double number(Map<String, Double> results, String name) {
        Double number = results.get(name);
        if (number == null) {
            throw new IllegalStateException("The child did not report " + name + ": " + results);
        }
        return number;
    }
}
