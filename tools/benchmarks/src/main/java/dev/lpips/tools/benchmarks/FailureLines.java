package dev.lpips.tools.benchmarks;

import dev.lpips.image.PixelSize;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What a check that fails costs beside its judgement. */
final class FailureLines {

    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final Line.Target TARGET = Line.Target.atMost(1.5);

    private final Settings settings;
    private final Report report;

    FailureLines(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    void measure() throws IOException, InterruptedException {
        List<PixelSize> sizes = settings.effort() == Effort.SMOKE
                ? List.of(settings.effort().size(1280, 657))
                : List.of(new PixelSize(1280, 657), new PixelSize(1280, 30_000));
        for (PixelSize size : sizes) {
            int rounds = settings.effort().rounds(size.height() > 10_000 ? 3 : 20);
            Results millis = Child.run(
                            LIMIT,
                            settings.home(),
                            FailureCase.class,
                            size.width(),
                            size.height(),
                            settings.effort().warmUp().toMillis(),
                            rounds)
                    .results();
            double judge = millis.number("judge");
            double fail = millis.number("fail");
            String name = "lite, %s, lower part 3 px down, ".formatted(size);
            report.add(Line.millis(name + "judged by default", judge));
            report.add(Line.millis(name + "failed: with evidence, diagnosis, message", fail)
                    .against("what comes after the verdict / judged", (fail - judge) / judge, TARGET));
        }
    }
}
