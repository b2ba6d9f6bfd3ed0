package dev.lpips.tools.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for.
 *
 * @param weights the folder of the official checkpoints, if they are to be used
 * @param folder where pictures, models and the result go
 * @param quick whether to measure each target once or twice, rather than everything often
 * @param jmh whether to run the JMH part
 */
record Settings(Optional<Path> weights, Path folder, boolean quick, boolean jmh) {

    private static final Path BESIDE_THE_REPOSITORY = Path.of("../../../shared/models");

    static Settings parse(List<String> arguments) {
        Optional<Path> weights =
                Files.isDirectory(BESIDE_THE_REPOSITORY) ? Optional.of(BESIDE_THE_REPOSITORY) : Optional.empty();
        boolean quick = false;
        boolean jmh = true;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--full" -> quick = false;
                case "--quick" -> quick = true;
                case "--no-jmh" -> jmh = false;
                case "--synthetic" -> weights = Optional.empty();
                case "--weights" -> weights = Optional.of(Path.of(arguments.get(++i)));
                default ->
                    throw new IllegalArgumentException(
                            "%s is none of --full, --quick, --no-jmh, --synthetic, --weights FOLDER"
                                    .formatted(argument));
            }
        }
        return new Settings(weights, Path.of("target/benchmarks"), quick, jmh);
    }

    /** Returns the home folder of the models. */
    Path home() {
        return folder.resolve("home");
    }

    int rounds(int full) {
        return quick ? Math.max(3, full / 5) : full;
    }
}
