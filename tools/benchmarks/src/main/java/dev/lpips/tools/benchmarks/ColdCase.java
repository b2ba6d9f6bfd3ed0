package dev.lpips.tools.benchmarks;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;

import dev.lpips.LpipsOptions;
import dev.lpips.image.io.ImageFiles;
import java.nio.file.Path;

/**
 * A JVM's whole life: two files and one assertion, or, as its floor, the same files decoded and sent through a bare
 * session.
 *
 * <p>Arguments: {@code assertion} or {@code bare}, model, reference file, actual file.
 */
final class ColdCase {

    private ColdCase() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("lpips.model", args[1]);
        Path reference = Path.of(args[2]);
        Path actual = Path.of(args[3]);
        if (args[0].equals("assertion")) {
            assertThatImage(actual).isPerceptuallyCloseTo(reference, 1.5);
        } else {
            var expected = ImageFiles.read(reference);
            try (BareSession bare = BareSession.of(LpipsOptions.defaults().withSettings(System::getProperty))) {
                bare.run(BareSession.tensor(expected, ImageFiles.read(actual)), expected.size());
            }
        }
    }
}
