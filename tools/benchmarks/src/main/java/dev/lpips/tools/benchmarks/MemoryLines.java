package dev.lpips.tools.benchmarks;

import dev.lpips.image.PixelSize;
import dev.lpips.model.Backbone;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

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

    void measure() throws IOException, InterruptedException {
        if (settings.effort() == Effort.FULL) {
            for (Backbone backbone : List.of(Backbone.LITE, Backbone.ALEX, Backbone.SQUEEZE)) {
                peak(backbone, 64, 64, Change.ALL);
                peak(backbone, 256, 256, Change.ALL);
                peak(backbone, 512, 512, Change.ALL);
                peak(backbone, 1280, 800, Change.ALL);
                peak(backbone, 1920, 1080, Change.ALL);
                peak(backbone, 3840, 2160, Change.ALL);
                peak(backbone, 3840, 2160, Change.BOX);
            }
        }
        // Once, even in a full run: it takes minutes, and memory does not vary as time does. Beyond the bound on
        // activations a
        // larger screen takes more time and no more memory, so a quick run leaves it out.
        if (settings.effort() == Effort.QUICK) {
            peak(Backbone.VGG, 1920, 1080, Change.ALL);
        } else {
            peak(Backbone.VGG, 3840, 2160, Change.ALL);
        }
    }

    private void peak(Backbone backbone, int width, int height, Change change)
            throws IOException, InterruptedException {
        PixelSize size = settings.effort().size(width, height);
        String name = "peak resident memory, %s (%s), %s, %s"
                .formatted(
                        backbone,
                        Models.weightsOf(backbone, settings),
                        size,
                        change == Change.ALL ? "all changed" : "one box changed");
        Line.Target target = backbone == Backbone.VGG ? Line.Target.atMost(1536) : null;
        Child.Outcome outcome = Child.run(
                LIMIT,
                settings.home(),
                MemoryCase.class,
                settings.home(),
                backbone,
                size.width(),
                size.height(),
                change);
        String note = String.format(Locale.ROOT, "%.0f s in all", outcome.wallMillis() / 1000);
        report.add(outcome.results()
                .find("peak")
                .map(peak -> new Line(name, peak, "MiB", null, target, note))
                .orElseGet(() -> Line.notMeasured(name, "this is not Linux")));
    }
}
