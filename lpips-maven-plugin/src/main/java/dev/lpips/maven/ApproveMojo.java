package dev.lpips.maven;

import dev.lpips.golden.GoldenApproval;
import dev.lpips.golden.Provenance;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.outcome.Failure;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.OutcomeLog;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Accepts what a check found: makes the actual picture of a failed check the golden. Look at it first.
 *
 * <p><code>mvn lpips:approve -Dlpips.golden=LoginPageTest/dark-mode</code>
 *
 * <p>Only pictures that the last run found wanting can be accepted, and never on CI. In a build of several modules, the
 * golden is looked for in all of them.
 */
@Mojo(name = "approve", aggregator = true, threadSafe = true)
public final class ApproveMojo extends AbstractLpipsMojo {

    /** The goldens to accept, as failures name them; several are separated by commas. Has to be named. */
    @Parameter(property = "lpips.golden")
    private @Nullable String golden;

    /** Where the failed checks left their evidence. Unset: lpips in the build directory of every module. */
    @Parameter(property = "lpips.evidence.directory")
    private @Nullable File evidenceDirectory;

    // One goal for all modules, not one per module: only so it is seen that a name is found in none of them.
    @Parameter(defaultValue = "${session.projects}", readonly = true)
    private List<MavenProject> projects = List.of();

    @Override
    void run() throws MojoExecutionException {
        GoldenApproval.requirePerson(System::getenv);
        if (golden == null || golden.isBlank()) {
            throw new MojoExecutionException("Name what to accept: -Dlpips.golden=...");
        }
        List<Outcome> failed = failed();
        List<Outcome> accepted = new ArrayList<>();
        for (String name : golden.split(",")) {
            accepted.addAll(named(name.strip(), failed));
        }
        requireLookedAt(accepted);
        // Only now: a slip in the last name must not leave the first ones accepted.
        accepted.forEach(this::approve);
    }

    /** Nobody has seen such a picture beside its golden, which may only have to be fetched. */
    private static void requireLookedAt(List<Outcome> accepted) throws MojoExecutionException {
        for (Outcome outcome : accepted) {
            if (outcome.status() == Outcome.Status.FAULT) {
                throw new MojoExecutionException("\"%s\" cannot be accepted, because it could not be checked. %s"
                        .formatted(
                                outcome.name(),
                                outcome.failure().map(Failure::message).orElseThrow()));
            }
        }
    }

    private List<Outcome> failed() {
        return directories().stream()
                .flatMap(directory -> OutcomeLog.read(directory).stream())
                .filter(outcome -> outcome.failure().isPresent())
                .toList();
    }

    private List<Path> directories() {
        return evidenceDirectory != null
                ? List.of(evidenceDirectory.toPath())
                : projects.stream()
                        .map(project -> Path.of(project.getBuild().getDirectory(), "lpips"))
                        .toList();
    }

    /** The last failure of each golden of the name: two modules may have one each. */
    private Collection<Outcome> named(String name, List<Outcome> failed) throws MojoExecutionException {
        Map<Path, Outcome> matching = new LinkedHashMap<>();
        failed.stream()
                .filter(outcome -> outcome.name().value().equals(name))
                .forEach(outcome -> matching.put(outcome.golden(), outcome));
        if (matching.isEmpty()) {
            String known =
                    failed.stream().map(each -> each.name().value()).distinct().collect(Collectors.joining(", "));
            throw new MojoExecutionException("No failed check of \"%s\" is recorded in %s; there %s"
                    .formatted(
                            name,
                            directories().stream().map(Path::toString).collect(Collectors.joining(", ")),
                            known.isEmpty() ? "is none" : "are " + known));
        }
        return matching.values();
    }

    private void approve(Outcome outcome) {
        Path actual = outcome.failure().flatMap(Failure::evidence).orElseThrow().actual();
        Provenance provenance =
                Provenance.now(outcome.measurement().map(found -> Provenance.model(found.model())), outcome.testId());
        GoldenApproval.approve(outcome.name(), outcome.golden(), ImageFiles.read(actual), provenance);
        getLog().info("%s is the golden %s now. Commit it.".formatted(actual, outcome.golden()));
    }
}
