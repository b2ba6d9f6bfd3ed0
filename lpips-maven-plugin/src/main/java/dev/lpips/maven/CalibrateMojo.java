package dev.lpips.maven;

import dev.lpips.Lpips;
import dev.lpips.Tolerance;
import dev.lpips.calibrate.CalibratedRules;
import dev.lpips.calibrate.Calibration;
import dev.lpips.golden.GoldenApproval;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measures;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Finds limits for pictures that come out differently every time, such as renders with noise: from several renders of the same pictures
 * and, better, from some with a change that has to be seen.
 *
 * <p><code>mvn lpips:calibrate -Dlpips.calibrate.renders=target/renders -Dlpips.calibrate.changed=target/changed</code>
 *
 * <p>Each render is a folder, with the same names in all of them. The limits are appended to <code>lpips.properties</code> in the directory
 * of goldens, with what they were found from as a comment. If a known change cannot be told from noise, the goal fails and writes nothing.
 */
@Mojo(name = "calibrate", requiresProject = false, threadSafe = true)
public final class CalibrateMojo extends AbstractLpipsMojo {

    /** A folder with a folder for each render, at least three. Has to be named. */
    @Parameter(property = "lpips.calibrate.renders")
    private @Nullable File renders;

    /** A folder with a folder for each render that has to fail. Unset: the limits leave room above the noise, and nothing tells how much. */
    @Parameter(property = "lpips.calibrate.changed")
    private @Nullable File changed;

    /** The measures to find limits for, by key, separated by commas. Unset: those of the default tolerance. */
    @Parameter(property = "lpips.measures")
    private @Nullable String measures;

    /** The directory of goldens that the limits are for. */
    @Parameter(property = "lpips.goldenDirectory", defaultValue = "src/test/goldens")
    private @Nullable File goldenDirectory;

    /** The goldens that the limits are for, by name, such as <code>SceneTest/**</code>. Unset: all in the directory. */
    @Parameter(property = "lpips.golden")
    private @Nullable String golden;

    /** Print the limits, and write nothing. */
    @Parameter(property = "lpips.preview", defaultValue = "false")
    private boolean preview;

    @Override
    void run() throws MojoExecutionException, MojoFailureException, IOException {
        if (renders == null || goldenDirectory == null) {
            throw new MojoExecutionException("Name the folder of renders: -Dlpips.calibrate.renders=...");
        }
        if (!preview) {
            GoldenApproval.requirePerson(System::getenv);
            if (!goldenDirectory.isDirectory()) {
                throw new MojoExecutionException(
                        "There is no directory %s to write limits for; name it with -Dlpips.goldenDirectory, or print them with -Dlpips.preview"
                                .formatted(goldenDirectory));
            }
        }
        try (Lpips lpips = open(options())) {
            Calibration calibration = Calibration.of(
                    lpips,
                    asked(),
                    renders.toPath(),
                    Optional.ofNullable(changed).map(File::toPath));
            CalibratedRules rules =
                    new CalibratedRules(calibration, lpips.model().toString(), Optional.ofNullable(golden));
            rules.lines().forEach(getLog()::info);
            if (!calibration.tellsApart()) {
                throw new MojoFailureException(
                        "Nothing tells these changes from noise: %s. Render with less noise, or compare a part of the picture"
                                .formatted(String.join(", ", calibration.missed())));
            }
            if (golden == null) {
                getLog().warn(
                                "These limits are for every golden in %s. Name those they are for with -Dlpips.golden=SceneTest/**"
                                        .formatted(goldenDirectory));
            }
            if (!preview) {
                Path file = rules.appendTo(goldenDirectory.toPath());
                getLog().info("These limits are in %s now. Commit it.".formatted(file));
            }
        }
    }

    private Collection<Measure> asked() {
        return measures == null || measures.isBlank()
                ? Tolerance.GOLDEN.bounds().keySet()
                : Measures.list(measures);
    }
}
