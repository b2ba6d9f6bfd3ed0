package dev.lpips.maven;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.measure.Measures;
import dev.lpips.outcome.Outcome;
import dev.lpips.report.ReportSettings;
import dev.lpips.rules.GoldenRules;
import dev.lpips.rules.Setting;
import dev.lpips.rules.SettingsLayer;
import dev.lpips.run.RunId;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * <p>Outcomes of tests count if this build's tests left them: what an earlier build left in an uncleaned folder proves
 * nothing, and if that is all there is, because tests were skipped, the build fails. Called alone, as <code>mvn lpips:verify
 * </code> after <code>mvn test</code>, the goal takes the newest outcomes there are of each golden, and says how old they are.
 *
 * <p>How closely, and by which model, says <code>lpips.properties</code> in the directory of the goldens, to tests and to
 * this goal alike; what is configured here overrules it, and system properties overrule both.
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

    /**
     * How different a picture may look from its golden, one element for each measure: <code>&lt;distance&gt;0.05&lt;/distance
     * &gt;</code>, <code>&lt;ssim&gt;0.98&lt;/ssim&gt;</code>, or <code>none</code>, which leaves a measure out. What is
     * not set here is set by lpips.properties in the directory of the goldens, else by the default. A limit can also be
     * set on the command line, as in <code>-Dlpips.distance=0.08</code>.
     */
    @Parameter
    private Map<String, String> tolerance = Map.of();

    /** Verify nothing, and say so. */
    @Parameter(property = "lpips.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project.packaging}", readonly = true)
    private @Nullable String packaging;

    @Parameter(defaultValue = "${session.goals}", readonly = true)
    private List<String> goals = List.of();

    @Parameter(defaultValue = "${session.startTime}", readonly = true)
    private @Nullable Date begin;

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
        GoldenRules rules = rules(path(goldenDirectory));
        LpipsOptions options = rules.options(unset());
        try (Lpips lpips = open(options)) {
            DirectoryCheck check = new DirectoryCheck(lpips, pipeline(), rules, evidence(), run, options.alpha());
            check.verify(path(goldenDirectory), actualDirectory.toPath(), findings);
        }
    }

    /** The same rules that tests have for these goldens, but for what stands beside the check. */
    private GoldenRules rules(Path goldens) {
        return GoldenRules.of(Path.of(ReportSettings.here(System::getenv).show(goldens)))
                .overruledBy(key ->
                        configured(key).map(text -> new Setting(text, "<%s> of lpips-maven-plugin".formatted(key))))
                .overruledBy(SettingsLayer.properties(System::getProperty));
    }

    @Override
    Optional<String> configured(String key) {
        return Optional.ofNullable(limits().get(key)).or(() -> super.configured(key));
    }

    /** The limits by their keys; an element that is no measure is refused. */
    private Map<String, String> limits() {
        return tolerance.entrySet().stream()
                .collect(Collectors.toMap(limit -> Measures.of(limit.getKey()).key(), Map.Entry::getValue));
    }

    private void verifyOutcomes(RunId run, Findings findings) throws MojoExecutionException {
        List<Outcome> outcomes = new TestOutcomes(evidence(), goals, begin()).read(getLog());
        outcomes.forEach(findings::add);
        if (actualDirectory == null && outcomes.isEmpty()) {
            throw new MojoExecutionException(
                    "There is nothing to verify: no actualDirectory is configured, and no test left an outcome in %s. Did the tests run? A module without pictures sets lpips.skip"
                            .formatted(evidence()));
        }
        getLog().debug("Run " + run + " read " + outcomes.size() + " outcomes of tests");
    }

    private Instant begin() {
        return Optional.ofNullable(begin).map(Date::toInstant).orElseGet(Instant::now);
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
