package dev.lpips.tools.benchmarks;

import dev.lpips.Lpips;
import dev.lpips.Tolerance;
import dev.lpips.closest.DistanceMatrix;
import dev.lpips.image.Pixels;
import dev.lpips.model.Backbone;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import jdk.jfr.Recording;

/**
 * One pair, compared, judged, or measured by features as one of many, again and again: first until the code is compiled, then while a recording samples where it is.
 *
 * <p>Arguments: recording, home, {@code compare}, {@code judge} or {@code pairs}, {@code ALL} or {@code BOX}, backbone, width, height, seconds.
 */
final class RecordedCase {

    /** Two pictures in turns: what they show does not matter. */
    private static final int PICTURES = 200;

    private RecordedCase() {}

    public static void main(String[] args) throws Exception {
        Scene scene = new Scene(Integer.parseInt(args[5]), Integer.parseInt(args[6]), 1);
        Pixels reference = scene.reference();
        Pixels actual = scene.actual(Change.valueOf(args[3]));
        Duration each = Duration.ofSeconds(Integer.parseInt(args[7]));
        try (Lpips lpips = Lpips.open(Models.options(Path.of(args[1]), Backbone.of(args[4])));
                Recording recording = new Recording()) {
            Runnable task = switch (args[2]) {
                case "judge" -> () -> lpips.judge(reference, actual, Tolerance.GOLDEN);
                case "compare" -> () -> lpips.compare(reference, actual);
                case "pairs" ->
                    () -> DistanceMatrix.of(lpips, PICTURES, number -> number % 2 == 0 ? reference : actual);
                default -> throw new IllegalArgumentException(args[2]);
            };
            repeat(task, each);
            recording.enable(Profile.JAVA_CODE).withPeriod(Profile.PERIOD);
            recording.enable(Profile.NATIVE_CODE).withPeriod(Profile.PERIOD);
            recording.start();
            repeat(task, each);
            recording.stop();
            recording.dump(Path.of(args[0]));
        }
    }

    private static void repeat(Runnable task, Duration duration) {
        Instant end = Instant.now().plus(duration);
        do {
            task.run();
        } while (Instant.now().isBefore(end));
    }
}
