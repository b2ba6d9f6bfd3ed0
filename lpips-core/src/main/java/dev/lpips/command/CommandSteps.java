package dev.lpips.command;

import dev.lpips.golden.GoldenName;
import dev.lpips.report.GradleSteps;
import dev.lpips.report.NextSteps;
import dev.lpips.report.PluginGoal;
import dev.lpips.report.html.ApproveCommand;
import dev.lpips.run.BuildTool;
import java.nio.file.Path;
import java.util.List;

/**
 * The line that accepts pictures, for whoever runs {@link LpipsCommand}.
 *
 * @param program what is started
 * @param goal what it is asked for
 */
record CommandSteps(String program, String goal) implements NextSteps {

    private static final String PROPERTY = "lpips.golden";

    static CommandSteps of(BuildTool tool) {
        return switch (tool) {
            case GRADLE -> new CommandSteps(GradleSteps.PROGRAM, GradleSteps.APPROVE);
            case MAVEN -> new CommandSteps("mvn", PluginGoal.APPROVE.inCommand(false));
            case OTHER -> new CommandSteps("java -cp CLASSPATH " + LpipsCommand.class.getName(), "approve");
        };
    }

    /**
     * Returns the command that the page offers.
     *
     * @param from the artefacts that are shown; none if it is this build's own evidence
     */
    ApproveCommand onPage(List<Path> from) {
        return new ApproveCommand(program, goal, PROPERTY, ApproveCommand.from(from));
    }

    @Override
    public String toAccept(GoldenName name) {
        return "%s %s -D%s=%s".formatted(program, goal, PROPERTY, name);
    }

    /** A picture that no test made is recorded by accepting it. */
    @Override
    public String toRecord(GoldenName name) {
        return toAccept(name);
    }
}
