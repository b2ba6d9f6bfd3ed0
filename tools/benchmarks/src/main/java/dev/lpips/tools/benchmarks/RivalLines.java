package dev.lpips.tools.benchmarks;

import dev.lpips.image.PixelSize;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
        PixelSize size = settings.effort().size(256, 256);
        for (int threads : new TreeSet<>(List.of(1, Runtime.getRuntime().availableProcessors()))) {
            int rounds = settings.effort().rounds(ROUNDS);
            Results millis = Child.run(
                            LIMIT,
                            settings.home(),
                            RivalCase.class,
                            settings.home(),
                            threads,
                            size.width(),
                            size.height(),
                            settings.effort().warmUp().toMillis(),
                            rounds)
                    .results();
            String name = String.format(Locale.ROOT, "%s, %d thread%s, ", size, threads, threads == 1 ? "" : "s");
            add(name + "lite, ", millis.number("lite"), millis.number("alex"), Line.Target.atLeast(5));
            add(name + "lite, bare session, ", millis.number("bare lite"), millis.number("bare alex"), null);
        }
    }

    private void add(String name, double lite, double alex, Line.@Nullable Target target) {
        report.add(Line.millis(name + "all changed", lite).against("times faster than alex", alex / lite, target));
    }
}
