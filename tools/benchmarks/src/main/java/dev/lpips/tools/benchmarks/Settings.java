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
 * @param effort how much is measured
 * @param jmh whether to run the JMH part
 * @param publish whether to write the page that README quotes
 */
record Settings(Optional<Path> weights, Path folder, Effort effort, boolean jmh, boolean publish) {

    private static final Path BESIDE_THE_REPOSITORY = Path.of("../../../shared/models");

    static Settings parse(List<String> arguments) {
        Optional<Path> weights =
                Files.isDirectory(BESIDE_THE_REPOSITORY) ? Optional.of(BESIDE_THE_REPOSITORY) : Optional.empty();
        Effort effort = Effort.FULL;
        boolean jmh = true;
        boolean publish = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--full" -> effort = Effort.FULL;
                case "--quick" -> effort = Effort.QUICK;
                case "--smoke" -> effort = Effort.SMOKE;
                case "--no-jmh" -> jmh = false;
                case "--publish" -> publish = true;
                case "--synthetic" -> weights = Optional.empty();
                case "--weights" -> weights = Optional.of(Path.of(arguments.get(++i)));
                default ->
                    throw new IllegalArgumentException(
                            "%s is none of --full, --quick, --smoke, --no-jmh, --publish, --synthetic, --weights FOLDER"
                                    .formatted(argument));
            }
        }
        if (publish && effort == Effort.SMOKE) {
            throw new IllegalArgumentException("The figures of --smoke mean nothing, so --publish does not write them");
        }
        return new Settings(weights, Path.of("target/benchmarks"), effort, jmh, publish);
    }

    /** Returns the home folder of the models. */
    Path home() {
        return folder.resolve("home");
    }

    /** Returns the folder of the pictures that are drawn into files. */
    Path pictures() {
        return folder.resolve("pictures");
    }
}
