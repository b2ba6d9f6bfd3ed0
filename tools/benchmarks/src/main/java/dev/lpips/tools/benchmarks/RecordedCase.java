package dev.lpips.tools.benchmarks;

import dev.lpips.Lpips;
import dev.lpips.Tolerance;
import dev.lpips.image.Pixels;
import dev.lpips.model.Backbone;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import jdk.jfr.Recording;

/**
 * One pair, compared or judged again and again: first until the code is compiled, then while a recording samples where it is.
 *
 * <p>Arguments: recording, home, {@code compare} or {@code judge}, {@code ALL} or {@code BOX}, backbone, width, height, seconds.
 */
final class RecordedCase {

    private RecordedCase() {}

    public static void main(String[] args) throws Exception {
        Scene scene = new Scene(Integer.parseInt(args[5]), Integer.parseInt(args[6]), 1);
        Pixels reference = scene.reference();
        Pixels actual = scene.actual(Change.valueOf(args[3]));
        Duration each = Duration.ofSeconds(Integer.parseInt(args[7]));
        try (Lpips lpips = Lpips.open(Models.options(Path.of(args[1]), Backbone.of(args[4])));
                Recording recording = new Recording()) {
            Runnable task = args[2].equals("judge")
                    ? () -> lpips.judge(reference, actual, Tolerance.GOLDEN)
                    : () -> lpips.compare(reference, actual);
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
