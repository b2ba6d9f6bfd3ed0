package dev.lpips.maven;

import dev.lpips.gate.Pruning;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Lists the goldens that no test has any more, as the newest run of all tests found.
 *
 * <p><code>mvn verify lpips:prune</code>, or <code>mvn lpips:prune</code> after <code>mvn verify</code>
 *
 * <p>A run that left tests out or failed tells nothing about goldens, and is refused. With <code>-Dlpips.prune.delete</code> the goldens are
 * moved to <code>lpips-trash</code> in the build directory; never on CI.
 */
@Mojo(name = "prune", aggregator = true, threadSafe = true)
public final class PruneMojo extends AbstractLpipsMojo {

    /** Move the goldens to a trash folder, <code>lpips-trash</code> in the build directory of their module. */
    @Parameter(property = "lpips.prune.delete", defaultValue = "false")
    private boolean delete;

    // One goal for all modules, as for approve.
    @Parameter(defaultValue = "${session.projects}", readonly = true)
    private List<MavenProject> projects = List.of();

    @Override
    void run() {
        for (MavenProject project : projects) {
            if (!"pom".equals(project.getPackaging())) {
                prune(project);
            }
        }
    }

    private void prune(MavenProject project) {
        Pruning pruning = Pruning.of(ApprovableProject.of(project));
        List<Path> orphans = pruning.orphans();
        if (orphans.isEmpty()) {
            getLog().info("Every golden of %s has a test".formatted(project.getArtifactId()));
            return;
        }
        getLog().info(String.format(
                Locale.ROOT,
                "No test of %s has these goldens any more (%d):",
                project.getArtifactId(),
                orphans.size()));
        if (delete) {
            Path trash = Path.of(project.getBuild().getDirectory(), "lpips-trash");
            pruning.move(trash, System::getenv).forEach(getLog()::info);
        } else {
            orphans.forEach(orphan -> getLog().info("  " + orphan));
            getLog().info("With -Dlpips.prune.delete they are moved to target/lpips-trash");
        }
    }
}
