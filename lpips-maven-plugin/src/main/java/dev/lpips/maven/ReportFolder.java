package dev.lpips.maven;

import dev.lpips.report.html.ApproveCommand;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Where the page of a build is, and what it offers: the same for both goals that write one. */
final class ReportFolder {

    private static final String EVIDENCE = "lpips.evidence.directory";

    private ReportFolder() {}

    /** Returns the folder of a project's report: its own, even if several modules share one folder of evidence. */
    static Path of(MavenProject project) {
        return EvidenceFolder.of(project).resolve("report");
    }

    /**
     * Returns the command that accepts what is chosen on the page.
     *
     * @param from the artefacts that are shown; none if it is this build's own evidence
     */
    static ApproveCommand command(MavenSession session, List<File> from) {
        List<String> arguments = new ArrayList<>();
        String folder = session.getUserProperties().getProperty(EVIDENCE);
        if (folder != null) {
            arguments.add("-D%s=%s".formatted(EVIDENCE, folder));
        }
        arguments.addAll(ApproveCommand.from(from.stream().map(File::toPath).toList()));
        return new ApproveCommand(
                "mvn",
                MavenSteps.of(session.getTopLevelProject(), Optional.empty()).approve(),
                "lpips.golden",
                arguments);
    }
}
