package dev.lpips.maven;

import dev.lpips.report.html.ApproveCommand;
import dev.lpips.report.html.HtmlReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Where the page of a build is, and what it offers: the same for both goals that write one. */
final class ReportFolder {

    private static final String EVIDENCE = "lpips.evidence.directory";

    private ReportFolder() {}

    /** Returns the folder of a project's report: its own, even if several modules share one folder of evidence. */
    static Path of(MavenProject project) {
        return Path.of(project.getBuild().getDirectory(), "lpips", "report");
    }

    /** Returns the command that accepts what is chosen on the page, for this build. */
    static ApproveCommand command(MavenSession session) {
        List<String> arguments = Stream.ofNullable(session.getUserProperties().getProperty(EVIDENCE))
                .map(folder -> "-D%s=%s".formatted(EVIDENCE, folder))
                .toList();
        return new ApproveCommand(
                "mvn",
                MavenSteps.of(session.getTopLevelProject(), Optional.empty()).approve(),
                "lpips.golden",
                arguments);
    }

    /** Returns the line of the log that leads to a report. */
    static String line(HtmlReport report) {
        return "Look at the pictures: %s".formatted(report.page().toUri());
    }
}
