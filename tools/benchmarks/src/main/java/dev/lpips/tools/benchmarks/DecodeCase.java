package dev.lpips.tools.benchmarks;

import dev.lpips.Lpips;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.model.Backbone;
import java.nio.file.Path;

/**
 * Two files of the same pixels and different bytes: decoding them, and decoding and comparing them, in turns.
 *
 * <p>Arguments: home, reference file, actual file, milliseconds to warm up, rounds.
 */
final class DecodeCase {

    private DecodeCase() {}

    public static void main(String[] args) throws Exception {
        Path reference = Path.of(args[1]);
        Path actual = Path.of(args[2]);
        try (Lpips lpips = Lpips.open(Models.options(Path.of(args[0]), Backbone.ALEX))) {
            new Rounds()
                    .with("decode", () -> decode(reference, actual))
                    .with("compare", () -> lpips.compare(ImageFiles.read(reference), ImageFiles.read(actual)))
                    .mediansOnceWarm(Long.parseLong(args[3]), Integer.parseInt(args[4]))
                    .numbers()
                    .forEach(Child::report);
        }
    }

    private static void decode(Path reference, Path actual) {
        Pixels first = ImageFiles.read(reference);
        Pixels second = ImageFiles.read(actual);
        if (!first.size().equals(second.size())) {
            throw new IllegalStateException("Not a pair: %s, %s".formatted(reference, actual));
        }
    }
}
