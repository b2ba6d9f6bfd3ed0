package dev.lpips.report.html;

import java.util.List;

/**
 * The command that accepts pictures, as the page puts it together.
 *
 * @param program the build, as it is called: {@code mvn} or {@code ./gradlew}
 * @param goal what it is asked for
 * @param property the system property that takes the names, such as {@code lpips.golden}
 * @param arguments what else the command needs
 * @since 0.1.0
 */
public record ApproveCommand(String program, String goal, String property, List<String> arguments) {

    /** Copies the list. */
    public ApproveCommand {
        arguments = List.copyOf(arguments);
    }
}
