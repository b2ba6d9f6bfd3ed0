package dev.lpips.maven;

import dev.lpips.gate.ApprovableModule;
import dev.lpips.run.BuildModule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** A project of a build as the gate knows it. */
final class ApprovableProject {

    private ApprovableProject() {}

    /** Returns a project with its evidence where it lies by default. */
    static ApprovableModule of(MavenProject project) {
        return of(project, EvidenceFolder.of(project), List.of());
    }

    /**
     * Returns a project.
     *
     * @param evidence where its failed checks left their evidence
     * @param goldenDirectories directories of goldens besides those that its configuration names
     */
    static ApprovableModule of(MavenProject project, Path evidence, List<Path> goldenDirectories) {
        BuildModule module = new BuildModule(project.getBasedir().toPath());
        return new ApprovableModule(
                Stream.of(project.getArtifactId(), module.name()).distinct().toList(),
                module,
                evidence,
                Stream.concat(DeclaredGoldens.of(project).stream(), goldenDirectories.stream())
                        .toList());
    }
}
