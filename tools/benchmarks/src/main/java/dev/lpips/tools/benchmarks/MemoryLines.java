package dev.lpips.tools.benchmarks;

import dev.lpips.model.Backbone;
import java.io.IOException;
import java.time.Duration;

/** Peak resident memory, a fresh JVM with its defaults for each case. */
final class MemoryLines {

    /** VGG needs minutes for a 4K screen on two cores. */
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final Settings settings;
    private final Report report;

    MemoryLines(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    void measure() throws InterruptedException {
        if (!settings.quick()) {
            for (Backbone backbone : new Backbone[] {Backbone.ALEX, Backbone.SQUEEZE}) {
                peak(backbone, 64, 64, Change.ALL);
                peak(backbone, 256, 256, Change.ALL);
                peak(backbone, 512, 512, Change.ALL);
                peak(backbone, 1280, 800, Change.ALL);
                peak(backbone, 1920, 1080, Change.ALL);
                peak(backbone, 3840, 2160, Change.ALL);
                peak(backbone, 3840, 2160, Change.BOX);
            }
        }
        // One run, quick or not: it takes minutes, and memory does not vary as time does.
        peak(Backbone.VGG, 3840, 2160, Change.ALL);
    }

    private void peak(Backbone backbone, int width, int height, Change change) throws InterruptedException {
        String name = "peak resident memory, %s (%s), %dx%d, %s"
                .formatted(
                        backbone,
                        Models.weightsOf(backbone, settings),
                        width,
                        height,
                        change == Change.ALL ? "all changed" : "one box changed");
        Line.Target target = backbone == Backbone.VGG ? Line.Target.atMost(1536) : null;
        try {
            Child.Outcome outcome = Child.run(
                    LIMIT, settings.home(), MemoryCase.class, settings.home(), backbone, width, height, change);
            Double peak = outcome.results().get("peak");
            report.add(
                    peak == null
                            ? Line.notMeasured(name, "this is not Linux")
                            : new Line(
                                    name,
                                    peak,
                                    "MiB",
                                    null,
                                    target,
                                    "%.0f s in all".formatted(outcome.wallMillis() / 1000)));
        } catch (IOException e) {
            report.add(Line.notMeasured(
                    name, String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }
}
