package dev.lpips.maven;

import dev.lpips.Lpips;
import dev.lpips.Threshold;
import dev.lpips.Tolerance;
import dev.lpips.Tolerance.Bound;
import dev.lpips.report.Outcome;
import dev.lpips.report.OutcomeLog;
import dev.lpips.report.RunId;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build on a perceptual regression: compares a directory of pictures with a directory of goldens, by relative
 * path, and counts the outcomes that tests left behind. Every failure is logged as it is found; the build fails after the
 * last.
 *
 * <p>A golden without a picture, a picture without a golden, a file that cannot be read, and nothing to verify at all
 * are failures too.
 *
 * <p>For example:
 *
 * <pre>
 * &lt;plugin&gt;
 *   &lt;groupId&gt;dev.lpips&lt;/groupId&gt;
 *   &lt;artifactId&gt;lpips-maven-plugin&lt;/artifactId&gt;
 *   &lt;executions&gt;
 *     &lt;execution&gt;
 *       &lt;goals&gt;
 *         &lt;goal&gt;verify&lt;/goal&gt;
 *       &lt;/goals&gt;
 *       &lt;configuration&gt;
 *         &lt;actualDirectory&gt;${project.build.directory}/charts&lt;/actualDirectory&gt;
 *         &lt;goldenDirectory&gt;src/test/charts&lt;/goldenDirectory&gt;
 *       &lt;/configuration&gt;
 *     &lt;/execution&gt;
 *   &lt;/executions&gt;
 * &lt;/plugin&gt;
 * </pre>
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends AbstractLpipsMojo {

    /** The pictures this build made. Unset: only the outcomes of tests are verified. */
    @Parameter(property = "lpips.actualDirectory")
    private @Nullable File actualDirectory;

    /** The goldens the pictures are compared with. Each needs its picture, so those of tests belong elsewhere. */
    @Parameter(property = "lpips.goldenDirectory", defaultValue = "${project.basedir}/src/test/goldens")
    private @Nullable File goldenDirectory;

    /** Where tests left their outcomes, and where evidence of failures is written. */
    @Parameter(property = "lpips.evidence.directory", defaultValue = "${project.build.directory}/lpips")
    private @Nullable File evidenceDirectory;

    /** The largest distance at which a picture still matches its golden; "none" does not judge it. */
    @Parameter(property = "lpips.distance", defaultValue = "0.05")
    private @Nullable String distance;

    /**
     * The largest distance of the worst 64 x 64 patch at which a picture still matches its golden; "none" does not judge
     * it.
     */
    @Parameter(property = "lpips.worstPatch", defaultValue = "0.05")
    private @Nullable String worstPatch;

    /**
     * The largest difference of colours, in CIEDE2000, that 99 of 100 pixels may have for a picture to match its golden: 1
     * is just noticeable. "none", the default, does not judge colours.
     */
    @Parameter(property = "lpips.colour", defaultValue = "none")
    private @Nullable String colour;

    /**
     * The largest difference of colours, in CIEDE2000, that any pixel may have for a picture to match its golden. "none",
     * the default, does not judge single pixels.
     */
    @Parameter(property = "lpips.worstColour", defaultValue = "none")
    private @Nullable String worstColour;

    /** Verify nothing, and say so. */
    @Parameter(property = "lpips.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project.packaging}", readonly = true)
    private @Nullable String packaging;

    @Override
    void run() throws MojoExecutionException, MojoFailureException, IOException {
        if (skip) {
            getLog().warn("Pictures are not verified: lpips.skip is set");
            return;
        }
        if ("pom".equals(packaging) && !madePictures()) {
            getLog().info("A project of packaging pom makes no pictures");
            return;
        }
        Findings findings = new Findings(getLog());
        RunId run = RunId.fresh();
        verifyDirectory(run, findings);
        verifyOutcomes(run, findings);
        findings.requireNone();
    }

    /** A parent that configures its modules makes none; a project of documents and pictures alone may. */
    private boolean madePictures() {
        return actualDirectory != null && actualDirectory.isDirectory();
    }

    private void verifyDirectory(RunId run, Findings findings) throws MojoExecutionException, IOException {
        if (actualDirectory == null) {
            return;
        }
        requireDirectory(actualDirectory, "actualDirectory should name where this build leaves its pictures");
        requireDirectory(
                goldenDirectory,
                "goldenDirectory should name the goldens. For the first ones, create it, verify, look, and approve");
        Tolerance tolerance = tolerance();
        try (Lpips lpips = Lpips.open(options())) {
            DirectoryCheck check = new DirectoryCheck(
                    lpips, pipeline(), tolerance, evidence(), run, options().alpha());
            check.verify(path(goldenDirectory), actualDirectory.toPath(), findings);
        }
    }

    private Tolerance tolerance() {
        Map<Bound, Threshold> bounds = new EnumMap<>(Bound.class);
        put(bounds, Bound.DISTANCE, "lpips.distance", distance);
        put(bounds, Bound.WORST_PATCH, "lpips.worstPatch", worstPatch);
        put(bounds, Bound.COLOUR, "lpips.colour", colour);
        put(bounds, Bound.WORST_COLOUR, "lpips.worstColour", worstColour);
        return new Tolerance(bounds);
    }

    private static void put(Map<Bound, Threshold> bounds, Bound bound, String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(
                    "%s is a number, or \"none\" to leave it out, but is empty".formatted(name));
        }
        try {
            Threshold.parse(text).ifPresent(threshold -> bounds.put(bound, threshold));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** What an earlier build's directory check found is no news: only tests' outcomes are read from the log. */
    private void verifyOutcomes(RunId run, Findings findings) throws MojoExecutionException {
        List<Outcome> outcomes =
                OutcomeLog.read(evidence(), outcome -> !outcome.testId().equals(DirectoryCheck.TEST_ID));
        outcomes.forEach(findings::add);
        if (actualDirectory == null && outcomes.isEmpty()) {
            throw new MojoExecutionException(
                    "There is nothing to verify: no actualDirectory is configured, and no test left an outcome in %s. Did the tests run? A module without pictures sets lpips.skip"
                            .formatted(evidence()));
        }
        getLog().debug("Run " + run + " read " + outcomes.size() + " outcomes of tests");
    }

    private Path evidence() throws MojoExecutionException {
        return path(evidenceDirectory);
    }

    private static void requireDirectory(@Nullable File directory, String advice) throws MojoExecutionException {
        if (!Files.isDirectory(path(directory))) {
            throw new MojoExecutionException("There is no directory %s; %s".formatted(directory, advice));
        }
    }

    private static Path path(@Nullable File file) throws MojoExecutionException {
        if (file == null) {
            throw new MojoExecutionException("A directory is not configured");
        }
        return file.toPath();
    }
}
