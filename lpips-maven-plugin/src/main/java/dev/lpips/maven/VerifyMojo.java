package dev.lpips.maven;

import dev.lpips.gate.Findings;
import dev.lpips.gate.Gate;
import dev.lpips.gate.GateSettings;
import dev.lpips.gate.ProgressLines;
import dev.lpips.gate.ResultFiles;
import dev.lpips.measure.Measures;
import dev.lpips.outcome.EvidenceSource;
import dev.lpips.outcome.UnreadableOutcomeException;
import dev.lpips.report.ReportSettings;
import dev.lpips.report.html.HtmlReport;
import dev.lpips.report.html.PictureStorage;
import dev.lpips.rules.GoldenRules;
import dev.lpips.rules.NameFilter;
import dev.lpips.rules.NameGlob;
import dev.lpips.rules.Setting;
import dev.lpips.rules.SettingsLayer;
import dev.lpips.run.BuildModule;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build on a perceptual regression: compares a directory of pictures with a directory of goldens, by relative
 * path, and counts the outcomes that tests left behind. Every failure is logged as it is found; the build fails after the last.
 *
 * <p>A golden without a picture, a picture without a golden, a file that cannot be read, and nothing to verify at all
 * are failures too. A build that fails leaves a page to look at, <code>lpips/report/index.html</code> in the build directory. Every
 * build leaves its results for CI servers in <code>lpips/TEST-lpips.xml</code>, and with every reading in <code>lpips/verify.json</code>.
 *
 * <p>In a build with phases, exactly the outcomes of the tests of this build and this module count, and every test that began
 * has to have left a verdict. Called alone, as <code>mvn lpips:verify</code> after <code>mvn test</code>, the goal takes the
 * newest outcomes of each golden. A build that skips or filters its tests says so and passes for the tests that ran.
 *
 * <p><code>lpips.properties</code> in the directory of the goldens sets the model, the tolerances and the masks, for tests and
 * for this goal alike. The configuration of the plugin overrules the file, and system properties overrule both.
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

    /** Let the build go on although pictures look different, and say so. Everything is logged and reported all the same. */
    @Parameter(property = "lpips.failureIgnore", defaultValue = "false")
    private boolean failureIgnore;

    /** Put the pictures into the page, so that it is one file to send; with more than 32 MiB of them, they stay beside it. */
    @Parameter(property = "lpips.report.inline", defaultValue = "false")
    private boolean reportInline;

    /**
     * The directories of goldens that tests use. They are read to report goldens that no test checks, and nothing outside of
     * them is ever approved. Unset: <code>src/test/goldens</code>.
     */
    @Parameter(property = "lpips.goldenDirectories")
    private List<File> goldenDirectories = List.of();

    /**
     * Files in the directories of pictures and goldens that are not compared and not worth a line in the log: paths relative
     * to the directory, in which <code>*</code>, <code>?</code> and <code>**</code> stand for anything.
     */
    @Parameter(property = "lpips.ignoredFiles")
    private List<String> ignoredFiles = List.of();

    /**
     * The goldens to look at, by name or by path, with <code>*</code>, <code>?</code> and <code>**</code> for anything: <code>
     * -Dlpips.includes=LoginPageTest/**</code>. Unset: all. What is left out is counted in the log.
     */
    @Parameter(property = "lpips.includes")
    private List<String> includes = List.of();

    /** The goldens to leave out, as <code>includes</code> names those to look at. */
    @Parameter(property = "lpips.excludes")
    private List<String> excludes = List.of();

    /**
     * Do not check again what passed in an earlier build of this user on this machine, while neither the picture nor its golden, a
     * setting, the model, this plugin nor Java has changed; the log counts what is not. <code>target/lpips/passed.txt</code> keeps it.
     */
    @Parameter(property = "lpips.cache", defaultValue = "true")
    private boolean cache;

    @Parameter(defaultValue = "${project}", readonly = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    private @Nullable MavenSession session;

    @Override
    void run() throws MojoExecutionException, MojoFailureException, IOException {
        if (skip) {
            getLog().warn("Pictures are not verified: lpips.skip is set");
            return;
        }
        if (isParentWithoutPictures()) {
            getLog().info("A project of packaging pom makes no pictures");
            return;
        }
        ResultFiles results = new ResultFiles(EvidenceFolder.of(project()));
        results.remove();
        Findings findings = new Findings(new LoggedGate(
                getLog(), ProgressLines.here(session().getRequest().isInteractiveMode(), System::getenv)));
        gate().verify(isBareGoal() ? Gate.Run.NEWEST : Gate.Run.THIS_BUILD, findings);
        results.write(project().getArtifactId(), findings);
        Path report = ReportFolder.of(project());
        if (!findings.hasFailures()) {
            HtmlReport.remove(report);
            getLog().info(findings.summary());
            return;
        }
        writeReport(report);
        if (!failureIgnore) {
            throw new MojoFailureException(findings.summary());
        }
        getLog().warn("The build goes on, because lpips.failureIgnore is set. " + findings.summary());
    }

    /** Only a build that fails pays for its page. The page also shows what earlier builds left, which may be unreadable by now. */
    private void writeReport(Path folder) throws MojoExecutionException, IOException {
        try {
            HtmlReport report = HtmlReport.write(
                    List.of(EvidenceSource.ofModule(module(), project().getArtifactId(), path(evidenceDirectory))),
                    project().getArtifactId(),
                    ReportFolder.command(session(), List.of()),
                    folder,
                    reportInline ? PictureStorage.INLINE : PictureStorage.LINKED);
            report.appendSummary(System::getenv);
            getLog().error(report.line());
        } catch (UnreadableOutcomeException e) {
            getLog().warn("There is no page to look at: " + e.getMessage());
        }
    }

    /** A parent configures its modules and makes no pictures; a directory that the command line names must exist. */
    private boolean isParentWithoutPictures() {
        if (!"pom".equals(project().getPackaging())) {
            return false;
        }
        boolean isForModules = !project().getModules().isEmpty()
                && !session().getUserProperties().containsKey("lpips.actualDirectory");
        return actualDirectory == null || (isForModules && !actualDirectory.isDirectory());
    }

    private Gate gate() throws MojoExecutionException {
        GateSettings settings = new GateSettings(
                module(),
                Optional.ofNullable(actualDirectory).map(File::toPath),
                path(goldenDirectory),
                testGoldens(),
                path(evidenceDirectory),
                TestFilters.scope(
                        session().getUserProperties(),
                        session().getSystemProperties(),
                        project().getProperties()),
                ignoredFiles.stream().map(NameGlob::new).toList(),
                NameFilter.of(includes, excludes),
                cache);
        ReportSettings report = ReportSettings.here(System::getenv)
                .withNextSteps(MavenSteps.of(session().getTopLevelProject(), moduleInCommands()));
        return new Gate(settings, report, this::overruled, unset(), this::open, properties(), System::getenv);
    }

    private BuildModule module() {
        return new BuildModule(project().getBasedir().toPath());
    }

    private Optional<String> moduleInCommands() {
        return session().getProjects().size() > 1 ? Optional.of(project().getArtifactId()) : Optional.empty();
    }

    /** The goldens that the directory check compares are not those of tests. */
    private List<Path> testGoldens() {
        if (!goldenDirectories.isEmpty()) {
            return goldenDirectories.stream().map(File::toPath).toList();
        }
        Path standard = project().getBasedir().toPath().resolve("src/test/goldens");
        boolean isCompared =
                actualDirectory != null && goldenDirectory != null && standard.equals(goldenDirectory.toPath());
        return isCompared ? List.of() : List.of(standard);
    }

    /** The same rules that tests have for these goldens, but for what stands beside the check. */
    private GoldenRules overruled(GoldenRules rules) {
        return rules.overruledBy(key ->
                        configured(key).map(text -> new Setting(text, "<%s> of lpips-maven-plugin".formatted(key))))
                .overruledBy(SettingsLayer.properties(properties()));
    }

    /** A call of goals alone runs no tests. */
    private boolean isBareGoal() {
        List<String> goals = session().getGoals();
        return !goals.isEmpty() && goals.stream().allMatch(goal -> goal.contains(":"));
    }

    private MavenProject project() {
        return Objects.requireNonNull(project);
    }

    private MavenSession session() {
        return Objects.requireNonNull(session);
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

    private static Path path(@Nullable File file) throws MojoExecutionException {
        if (file == null) {
            throw new MojoExecutionException("A directory is not configured");
        }
        return file.toPath();
    }
}
