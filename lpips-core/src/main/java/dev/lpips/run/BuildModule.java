package dev.lpips.run;

import dev.lpips.model.Lookup;
import java.nio.file.Path;

/**
 * A module of a build, known by its folder: two modules may have tests and goldens of one name.
 *
 * @param directory the absolute folder
 * @since 0.1.0
 */
public record BuildModule(Path directory) {

    /** No path and no id of a test has one. */
    private static final char SEPARATOR = '\n';

    /** Makes the folder absolute. */
    public BuildModule {
        directory = directory.toAbsolutePath().normalize();
    }

    /**
     * Returns the module that the tests of this JVM belong to: Maven's test runners name it in {@code basedir}; with any other
     * it is the working directory.
     */
    public static BuildModule of(Lookup properties) {
        String directory = properties.get("basedir");
        return new BuildModule(Path.of(directory == null || directory.isBlank() ? "" : directory));
    }

    /** Returns the start of the keys of this module's facts in a ledger, which several modules may share. */
    String keyPrefix() {
        return directory.toString() + SEPARATOR;
    }

    /** Returns the name of the folder. */
    public String name() {
        return String.valueOf(directory.getFileName());
    }
}
