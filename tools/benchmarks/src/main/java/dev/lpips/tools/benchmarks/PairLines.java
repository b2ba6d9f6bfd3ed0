package dev.lpips.tools.benchmarks;

import dev.lpips.model.Backbone;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            Set<Effort> efforts) {

        @Override
        public String toString() {
            return width + " x " + height;
        }
    }

    private static final Line.Target FLOOR = Line.Target.atMost(1.10);
    private static final Line.Target JUDGED = Line.Target.atMost(1.30);
    private static final Line.Target JUDGED_BOX = Line.Target.atMost(1.10);

    private static final List<Size> SIZES = List.of(
            new Size(64, 64, 100, null, null, Set.of(Effort.SMOKE, Effort.FULL)),
            new Size(256, 256, 60, FLOOR, null, Set.of(Effort.QUICK, Effort.FULL)),
            new Size(512, 512, 30, null, null, Set.of(Effort.FULL)),
            new Size(1280, 800, 20, null, null, Set.of(Effort.FULL)),
            new Size(1920, 1080, 15, FLOOR, Line.Target.atLeast(8), Set.of(Effort.QUICK, Effort.FULL)),
            new Size(3840, 2160, 9, null, Line.Target.atLeast(40), Set.of(Effort.QUICK, Effort.FULL)));

    void measure() throws IOException, InterruptedException {
        for (Backbone backbone : List.of(Backbone.LITE, Backbone.ALEX, Backbone.SQUEEZE)) {
            for (Size size : SIZES) {
                if (isMeasured(backbone, size)) {
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

    private boolean isMeasured(Backbone backbone, Size size) {
        boolean large = backbone == Backbone.SQUEEZE && size.height > 1080;
        return size.efforts.contains(settings.effort()) && (settings.effort() == Effort.FULL || !large);
    }

    private void measure(Backbone backbone, Size size) throws IOException, InterruptedException {
        int rounds = settings.effort().rounds(size.rounds);
        Results millis = Child.run(
                        LIMIT,
                        settings.home(),
                        PairCase.class,
                        settings.home(),
                        backbone,
                        size.width,
                        size.height,
                        settings.effort().warmUp().toMillis(),
                        rounds)
                .results();
        String name = "%s, %s, ".formatted(backbone, size);
        double all = millis.number("all");
        Optional<Double> bare = millis.find("bare");
        Line whole = Line.millis(name + "all changed", all);
        if (bare.isEmpty()) {
            report.add(
                    Line.notMeasured(name + "bare session", "it would take more than half of this machine's memory"));
            report.add(whole);
        } else {
            report.add(Line.millis(name + "bare session", bare.get()));
            report.add(whole.against("/ bare session", all / bare.get(), size.floor));
        }
        double box = millis.number("box");
        report.add(Line.millis(name + "one box changed", box)
                .against("times faster than all changed", all / box, backbone == Backbone.ALEX ? size.gain : null));
        report.add(judged(name + "all changed", millis.number("judged"), all, JUDGED));
        report.add(judged(name + "one box changed", millis.number("judgedBox"), box, JUDGED_BOX));
        report.add(Line.millis(name + "identical", millis.number("identical")));
        largestDifference = Math.max(largestDifference, millis.number("difference"));
    }

    private static Line judged(String name, double judged, double compared, Line.Target target) {
        return Line.millis(name + ", judged by default", judged).against("/ compared", judged / compared, target);
    }
}
