package dev.lpips.tools.benchmarks;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.Tolerance;
import dev.lpips.Verdict;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.report.OutcomeReporter;
import dev.lpips.report.ReportSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A page whose lower part moved 3 pixels down, in a JVM of its own: judged, and judged with everything that a failure brings along, its
 * pictures, its message and its outcome, on disk.
 *
 * <p>Arguments: width, height, milliseconds to warm up, rounds.
 */
final class FailureCase {

    private static final int DOWN = 3;

    private FailureCase() {}

    public static void main(String[] args) throws Exception {
        int width = Integer.parseInt(args[0]);
        int height = Integer.parseInt(args[1]);
        Pixels reference = new Scene(width, height, 1).reference();
        Pixels actual = moved(reference, height / 3);
        Path folder = Files.createTempDirectory("failure");
        Path golden = folder.resolve("goldens/page.png");
        ImageFiles.writePng(golden, reference);
        AtomicInteger count = new AtomicInteger();
        try (Lpips lpips = Lpips.open(LpipsOptions.defaults())) {
            new Rounds()
                    .with("judge", () -> lpips.judge(reference, actual, Tolerance.GOLDEN))
                    .with("fail", () -> {
                        Verdict verdict = lpips.judge(reference, actual, Tolerance.GOLDEN);
                        GoldenOutcome outcome =
                                new GoldenOutcome.Verified(new GoldenName("page"), golden, reference, actual, verdict);
                        Path evidence = folder.resolve("evidence" + count.incrementAndGet());
                        boolean failed = OutcomeReporter.in(evidence, ReportSettings.here(variable -> null))
                                .report(outcome, "PageTest.page")
                                .isPresent();
                        if (!failed) {
                            throw new IllegalStateException("The moved page passed");
                        }
                    })
                    .mediansOnceWarm(Long.parseLong(args[2]), Integer.parseInt(args[3]))
                    .numbers()
                    .forEach(Child::report);
        }
    }

    private static Pixels moved(Pixels picture, int from) {
        int width = picture.width();
        int[] before = picture.toArgb();
        int[] after = before.clone();
        System.arraycopy(before, from * width, after, (from + DOWN) * width, before.length - (from + DOWN) * width);
        return Pixels.ofArgb(picture.size(), after);
    }
}
