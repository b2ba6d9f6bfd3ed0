package dev.lpips.maven;

import dev.lpips.golden.GoldenApproval;
import dev.lpips.image.ImageFiles;
import dev.lpips.report.Failure;
import dev.lpips.report.Outcome;
import dev.lpips.report.OutcomeLog;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Accepts what a check found: makes the actual picture of a failed check the golden. Look at it first.
 *
 * <pre>
 * mvn lpips:approve -Dlpips.golden=LoginPageTest/dark-mode
 * </pre>
 *
 * Only pictures that the last run found wanting can be accepted, and never on CI.
 */
@Mojo(name = "approve", threadSafe = true)
public final class ApproveMojo extends AbstractLpipsMojo {

    /** The goldens to accept, as failures name them; several are separated by commas. */
    @Parameter(property = "lpips.golden", required = true)
    private @Nullable String golden;

    /** Where the failed checks left their evidence. */
    @Parameter(property = "lpips.evidence.directory", defaultValue = "${project.build.directory}/lpips")
    private @Nullable File evidenceDirectory;

    /** How many projects this build has: in a build of several, a golden belongs to one of them. */
    @Parameter(defaultValue = "${session.projects}", readonly = true)
    private @Nullable List<?> projects;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        GoldenApproval.requirePerson(System::getenv);
        if (golden == null || evidenceDirectory == null) {
            throw new MojoExecutionException("Name what to accept: -Dlpips.golden=...");
        }
        Set<String> wanted = Arrays.stream(golden.split(",")).map(String::strip).collect(Collectors.toSet());
        List<Outcome> failed = OutcomeLog.read(evidenceDirectory.toPath()).stream()
                .filter(outcome -> outcome.failure().isPresent())
                .toList();
        for (String name : wanted) {
            approve(name, failed);
        }
    }

    private void approve(String name, List<Outcome> failed) throws MojoFailureException {
        List<Outcome> matching = failed.stream()
                .filter(outcome -> outcome.name().value().equals(name))
                .toList();
        if (matching.isEmpty()) {
            notFound(name, failed);
            return;
        }
        Outcome last = matching.get(matching.size() - 1);
        Path actual = last.failure().map(Failure::evidence).orElseThrow().actual();
        GoldenApproval.approve(last.name(), last.golden(), ImageFiles.read(actual));
        getLog().info("%s is the golden %s now. Commit it.".formatted(actual, last.golden()));
    }

    private void notFound(String name, List<Outcome> failed) throws MojoFailureException {
        String known =
                failed.stream().map(each -> each.name().value()).distinct().collect(Collectors.joining(", "));
        String message = "No failed check of \"%s\" is recorded in %s; there %s"
                .formatted(name, evidenceDirectory, known.isEmpty() ? "is none" : "are " + known);
        if (projects != null && projects.size() > 1) {
            getLog().info(message);
        } else {
            throw new MojoFailureException(message);
        }
    }
}
