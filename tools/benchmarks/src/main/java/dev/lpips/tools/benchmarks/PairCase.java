package dev.lpips.tools.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.Tolerance;
import dev.lpips.image.Pixels;
import dev.lpips.model.Backbone;
import java.lang.management.ManagementFactory;
import java.nio.FloatBuffer;
import java.nio.file.Path;

/**
 * Pairs of one size in a JVM of its own: all changed, a box changed, each compared and judged, identical, and the bare session
 * in turns; and how far the distance of the changed areas is from that of the whole picture.
 *
 * <p>Arguments: home, backbone, width, height, milliseconds to warm up, rounds.
 */
final class PairCase {

    private PairCase() {}

    public static void main(String[] args) throws Exception {
        LpipsOptions options = Models.options(Path.of(args[0]), Backbone.of(args[1]));
        Scene scene = new Scene(Integer.parseInt(args[2]), Integer.parseInt(args[3]), 1);
        Pixels reference = scene.reference();
        Pixels same = scene.actual(Change.NONE);
        Pixels box = scene.actual(Change.BOX);
        Pixels all = scene.actual(Change.ALL);
        try (Lpips lpips = Lpips.open(options);
                Lpips whole = Lpips.open(options.withScope(LpipsOptions.Scope.WHOLE_PICTURE))) {
            double local = lpips.compare(reference, box).distance();
            Child.report(
                    "difference", Math.abs(local - whole.compare(reference, box).distance()));
            Rounds rounds = new Rounds()
                    .with("all", () -> lpips.compare(reference, all))
                    .with("box", () -> lpips.compare(reference, box))
                    .with("judged", () -> lpips.judge(reference, all, Tolerance.GOLDEN))
                    .with("judgedBox", () -> lpips.judge(reference, box, Tolerance.GOLDEN))
                    .with("identical", () -> lpips.compare(reference, same));
            long warmUp = Long.parseLong(args[4]);
            int times = Integer.parseInt(args[5]);
            if (!fits(options.model().backbone(), reference.size().area())) {
                rounds.mediansOnceWarm(warmUp, times).numbers().forEach(Child::report);
                return;
            }
            FloatBuffer tensor = BareSession.tensor(reference, all);
            try (BareSession bare = BareSession.of(options)) {
                rounds.with("bare", () -> bare.run(tensor, reference.size()));
                rounds.mediansOnceWarm(warmUp, times).numbers().forEach(Child::report);
            }
        }
    }

    /** The bare session evaluates in one piece, and nothing else keeps it from filling the machine. */
    private static boolean fits(Backbone backbone, long pixels) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return aboutBytesPerPixel(backbone) * pixels < system.getFreeMemorySize() / 2;
    }

    private static long aboutBytesPerPixel(Backbone backbone) {
        return switch (backbone) {
            case LITE -> 250;
            case ALEX -> 300;
            case SQUEEZE -> 1100;
            case VGG, VGG19 -> 2200;
        };
    }
}
