package dev.lpips.maven;

import dev.lpips.gate.ApprovableModule;
import dev.lpips.gate.Approval;
import dev.lpips.gate.ApprovalRequest;
import dev.lpips.gate.BroughtEvidence;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Makes the actual pictures of failed checks the goldens. Look at them first.
 *
 * <p><code>mvn lpips:approve -Dlpips.golden=LoginPageTest/dark-mode</code>
 *
 * <p>Only pictures that the last run found wanting are accepted, only into the directories of goldens that the project declares,
 * and never on CI. Either all that are named are accepted, or none. In a build of several modules, the goldens are looked for in
 * all of them.
 */
@Mojo(name = "approve", aggregator = true, threadSafe = true)
public final class ApproveMojo extends AbstractLpipsMojo {

    /**
     * The goldens to accept, as failures name them, with commas between them; also patterns, as in <code>LoginPageTest/**
     * </code>, and <code>all</code>. A module in front, as in <code>sales:LoginPageTest/dark-mode</code>, chooses among modules
     * with goldens of one name. Has to be named.
     */
    @Parameter(property = "lpips.golden")
    private @Nullable String golden;

    /** Where the failed checks left their evidence. Unset: lpips in the build directory of every module. */
    @Parameter(property = "lpips.evidence.directory")
    private @Nullable File evidenceDirectory;

    /**
     * Folders and zip files with the evidence of other builds, such as the artefacts of a CI server, with commas between them, instead
     * of the evidence of this build. Nothing in them is trusted: a picture is accepted only if it is the one that was reported, its golden
     * is the one that it was compared with, and the model is the one in use here.
     */
    @Parameter(property = "lpips.from")
    private List<File> from = List.of();

    /** Check everything, print what would be done, and write nothing. */
    @Parameter(property = "lpips.preview", defaultValue = "false")
    private boolean preview;

    /**
     * Directories of goldens besides those that the configuration of <code>lpips:verify</code> names and <code>
     * src/test/goldens</code>. Nothing is written outside of all these.
     */
    @Parameter(property = "lpips.goldenDirectories")
    private List<File> goldenDirectories = List.of();

    // One goal for all modules, not one per module: a name that none of them has is seen only so.
    @Parameter(defaultValue = "${session.projects}", readonly = true)
    private List<MavenProject> projects = List.of();

    @Override
    void run() throws MojoExecutionException, IOException {
        if (golden == null || golden.isBlank()) {
            throw new MojoExecutionException("Name what to accept: -Dlpips.golden=...");
        }
        List<ApprovableModule> modules = projects.stream().map(this::module).toList();
        Approval approval = Approval.plan(evidence(modules), ApprovalRequest.parse(golden), unset(), System::getenv);
        (preview ? approval.preview() : approval.write()).forEach(getLog()::info);
    }

    private List<ApprovableModule> evidence(List<ApprovableModule> modules) throws IOException {
        if (from.isEmpty()) {
            return modules;
        }
        Path extracted = Path.of(projects.get(0).getBuild().getDirectory(), "lpips-from");
        return BroughtEvidence.in(modules, from.stream().map(File::toPath).toList(), extracted);
    }

    private ApprovableModule module(MavenProject project) {
        return ApprovableProject.of(
                project,
                EvidenceFolder.of(project, evidenceDirectory),
                goldenDirectories.stream().map(File::toPath).toList());
    }
}
