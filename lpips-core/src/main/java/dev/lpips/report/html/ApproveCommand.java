package dev.lpips.report.html;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

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

    /** Returns the arguments that have pictures accepted from artefacts; none if there is none. */
    public static List<String> from(List<Path> artefacts) {
        return artefacts.isEmpty()
                ? List.of()
                : List.of(
                        "-Dlpips.from=" + artefacts.stream().map(Path::toString).collect(Collectors.joining(",")));
    }
}
