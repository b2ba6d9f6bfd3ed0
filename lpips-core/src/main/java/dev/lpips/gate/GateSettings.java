package dev.lpips.gate;

import dev.lpips.rules.NameFilter;
import dev.lpips.rules.NameGlob;
import dev.lpips.run.BuildModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a gate looks at in one module.
 *
 * @param module the module
 * @param actualDirectory the pictures that the build made; empty if only outcomes of tests are verified
 * @param goldenDirectory the goldens that those pictures are compared with
 * @param testGoldens the directories of goldens that tests use
 * @param evidence the folder where tests left their outcomes, and where evidence of failures is written
 * @param scope which tests this build runs
 * @param ignoredFiles files of the two directories that are left out
 * @param filter which goldens are looked at
 * @param keepsPasses whether a check that passed in an earlier build is not made again while nothing changed that it depends on
 * @since 0.1.0
 */
public record GateSettings(
        BuildModule module,
        Optional<Path> actualDirectory,
        Path goldenDirectory,
        List<Path> testGoldens,
        Path evidence,
        TestScope scope,
        List<NameGlob> ignoredFiles,
        NameFilter filter,
        boolean keepsPasses) {

    /** Copies the lists. */
    public GateSettings {
        testGoldens = List.copyOf(testGoldens);
        ignoredFiles = List.copyOf(ignoredFiles);
    }

    /** Creates settings that have every check made. */
    public GateSettings(
            BuildModule module,
            Optional<Path> actualDirectory,
            Path goldenDirectory,
            List<Path> testGoldens,
            Path evidence,
            TestScope scope,
            List<NameGlob> ignoredFiles,
            NameFilter filter) {
        this(module, actualDirectory, goldenDirectory, testGoldens, evidence, scope, ignoredFiles, filter, false);
    }
}
