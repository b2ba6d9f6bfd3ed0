package dev.lpips.command;

import dev.lpips.golden.GoldenName;
import dev.lpips.report.GradleSteps;
import dev.lpips.report.NextSteps;
import dev.lpips.report.PluginGoal;
import dev.lpips.report.html.ApproveCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The line that accepts pictures, for whoever runs {@link LpipsCommand}.
 *
 * @param program what is started
 * @param goal what it is asked for
 * @param settings what was set for this run, as arguments: accepting needs the same
 */
record CommandSteps(String program, String goal, List<String> settings) implements NextSteps {

    private static final String PROPERTY = "lpips.golden";

    static CommandSteps of(ModuleSettings module) {
        List<String> settings = module.placesOfGoldens();
        return switch (module.tool()) {
            case GRADLE -> new CommandSteps(GradleSteps.PROGRAM, GradleSteps.APPROVE, settings);
            case MAVEN -> new CommandSteps("mvn", PluginGoal.APPROVE.inCommand(false), settings);
            case OTHER -> new CommandSteps("java -cp CLASSPATH " + LpipsCommand.class.getName(), "approve", settings);
        };
    }

    /**
     * Returns the command that the page offers.
     *
     * @param from the artefacts that are shown; none if it is this build's own evidence
     */
    ApproveCommand onPage(List<Path> from) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.addAll(ApproveCommand.from(from));
        return new ApproveCommand(program, goal, PROPERTY, arguments);
    }

    @Override
    public String toAccept(GoldenName name) {
        return "%s %s -D%s=%s%s"
                .formatted(
                        program,
                        goal,
                        PROPERTY,
                        name,
                        settings.stream().map(setting -> " " + setting).collect(Collectors.joining()));
    }

    /** A picture that no test made is recorded by accepting it. */
    @Override
    public String toRecord(GoldenName name) {
        return toAccept(name);
    }
}
