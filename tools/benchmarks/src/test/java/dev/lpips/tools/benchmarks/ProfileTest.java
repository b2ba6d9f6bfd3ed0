package dev.lpips.tools.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.Lpips;
import dev.lpips.Tolerance;
import dev.lpips.image.Pixels;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {

    @TempDir
    Path folder;

    @Test
    void tells_in_which_packages_the_samples_of_a_recording_are() throws Exception {
        Scene scene = new Scene(256, 256, 1);
        Pixels reference = scene.reference();
        Pixels actual = scene.actual(Change.ALL);
        Path file = folder.resolve("judging.jfr");
        try (Lpips lpips = Lpips.open();
                Recording recording = new Recording()) {
            recording.enable(Profile.JAVA_CODE).withPeriod(Profile.PERIOD);
            recording.enable(Profile.NATIVE_CODE).withPeriod(Profile.PERIOD);
            recording.start();
            Instant end = Instant.now().plus(Duration.ofSeconds(2));
            while (Instant.now().isBefore(end)) {
                lpips.judge(reference, actual, Tolerance.GOLDEN);
            }
            recording.dump(file);
        }

        Profile profile = Profile.of(file);

        assertThat(profile.markdown())
                .startsWith("| share | in | mostly |\n")
                .containsPattern("\\| \\d+ % \\| `dev\\.lpips\\.internal\\.appearance` \\| [A-Z]\\w+ \\d+ %, ")
                .containsPattern("\\| \\d+ % \\| ONNX Runtime \\|");
        assertThat(profile.beside()).isEmpty();
    }
}
