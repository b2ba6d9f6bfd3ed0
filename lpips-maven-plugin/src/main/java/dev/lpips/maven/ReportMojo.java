package dev.lpips.maven;

import dev.lpips.outcome.EvidenceArtefact;
import dev.lpips.outcome.EvidenceSource;
import dev.lpips.report.html.HtmlReport;
import dev.lpips.report.html.PictureStorage;
import dev.lpips.run.BuildModule;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes one page to look at: all pictures that were checked, of all modules, in <code>lpips/report/index.html</code> of the build
 * directory. It opens without a server. What is chosen on it becomes a line that accepts just that.
 *
 * <p><code>mvn lpips:report</code>
 *
 * <p>A failed <code>lpips:verify</code> writes the page of its module by itself. This goal also makes one page of what several
 * machines found: <code>mvn lpips:report -Dlpips.from=linux.zip,windows.zip</code>
 */
@Mojo(name = "report", aggregator = true, threadSafe = true)
public final class ReportMojo extends AbstractLpipsMojo {

    /** Where checks left their evidence. Unset: lpips in the build directory of every module. */
    @Parameter(property = "lpips.evidence.directory")
    private @Nullable File evidenceDirectory;

    /**
     * Folders and zip files with the evidence of other builds, such as the artefacts of a CI server, with commas between them. Unset:
     * the evidence of this build. What one of them holds alone can be chosen, and the page offers the line that accepts it from there.
     */
    @Parameter(property = "lpips.from")
    private List<File> from = List.of();

    /** Put the pictures into the page, so that it is one file to send; with more than 32 MiB of them, they stay beside it. */
    @Parameter(property = "lpips.report.inline", defaultValue = "false")
    private boolean reportInline;

    @Parameter(defaultValue = "${session}", readonly = true)
    private @Nullable MavenSession session;

    // One goal for all modules: a page for each would hide what they have in common.
    @Parameter(defaultValue = "${session.projects}", readonly = true)
    private List<MavenProject> projects = List.of();

    @Override
    void run() throws IOException {
        MavenProject top = Objects.requireNonNull(session).getTopLevelProject();
        Path folder = ReportFolder.of(top);
        List<EvidenceSource> sources = from.isEmpty() ? ofThisBuild() : ofOthers(folder);
        HtmlReport report = HtmlReport.write(
                sources,
                top.getArtifactId(),
                ReportFolder.command(Objects.requireNonNull(session), from),
                folder,
                reportInline ? PictureStorage.INLINE : PictureStorage.LINKED);
        getLog().info(String.format(Locale.ROOT, "%d of %d pictures need a look", report.failed(), report.checks()));
        getLog().info(report.line());
    }

    private List<EvidenceSource> ofThisBuild() {
        return projects.stream().map(this::ofModule).toList();
    }

    private EvidenceSource ofModule(MavenProject project) {
        return EvidenceSource.ofModule(
                new BuildModule(project.getBasedir().toPath()),
                project.getArtifactId(),
                EvidenceFolder.of(project, evidenceDirectory));
    }

    private List<EvidenceSource> ofOthers(Path folder) throws IOException {
        return EvidenceArtefact.sourcesOfAll(from.stream().map(File::toPath).toList(), folder.resolve("from"));
    }
}
