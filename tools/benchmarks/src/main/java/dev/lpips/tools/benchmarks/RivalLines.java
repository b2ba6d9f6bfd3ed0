package dev.lpips.tools.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How much faster the bundled model is than the one it was taught by. */
final class RivalLines {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int ROUNDS = 200;

    private final Settings settings;
    private final Report report;

    RivalLines(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    void measure() throws IOException, InterruptedException {
        for (int threads : new TreeSet<>(List.of(1, Runtime.getRuntime().availableProcessors()))) {
            int rounds = settings.rounds(ROUNDS);
            Map<String, Double> millis = Child.run(
                            LIMIT, settings.home(), RivalCase.class, settings.home(), threads, rounds / 2, rounds)
                    .results();
            String name = "256x256, %d thread%s, ".formatted(threads, threads == 1 ? "" : "s");
            add(name + "lite, ", number(millis, "lite"), number(millis, "alex"), Line.Target.atLeast(5));
            add(name + "lite, bare session, ", number(millis, "bare lite"), number(millis, "bare alex"), null);
        }
    }

    private void add(String name, double lite, double alex, Line.@Nullable Target target) {
        report.add(Line.millis(name + "all changed", lite).against("times faster than alex", alex / lite, target));
    }

    private static double number(Map<String, Double> results, String name) {
        return results.getOrDefault(name, Double.NaN);
    }
}
