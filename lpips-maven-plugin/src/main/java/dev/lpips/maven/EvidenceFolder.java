package dev.lpips.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Where the checks of a project leave their evidence. */
final class EvidenceFolder {

    private EvidenceFolder() {}

    /** Returns the folder that is used where nothing is configured. */
    static Path of(MavenProject project) {
        return Path.of(project.getBuild().getDirectory(), "lpips");
    }

    /** Returns the folder that is configured, else that of the project. */
    static Path of(MavenProject project, @Nullable File configured) {
        return configured == null ? of(project) : configured.toPath();
    }
}
