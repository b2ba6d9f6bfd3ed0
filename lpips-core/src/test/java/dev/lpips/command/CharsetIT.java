package dev.lpips.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.ChildJvm;
import dev.lpips.oracle.Painted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a build leaves does not depend on the charset of the machine: it is looked at elsewhere. */
@DisabledOnOs(OS.WINDOWS)
class CharsetIT {

    @TempDir
    Path folder;

    @BeforeEach
    void draw() throws IOException {
        Painted.write(folder.resolve("goldens/chart.png"), Painted.bars(1));
        Painted.write(folder.resolve("actuals/chart.png"), Painted.inverted(1));
        // The reason for a limit is a comment, in any language.
        Files.writeString(folder.resolve("goldens/lpips.properties"), "# größer, weil …\nchart.distance = 0.05\n");
    }

    @Test
    void files_and_messages_are_the_same_in_ascii_latin_and_utf_8() throws Exception {
        Result utf8 = verify("UTF-8");

        assertThat(utf8.message()).anySatisfy(line -> assertThat(line).contains("1 of 1 picture checks failed"));
        assertThat(verify("US-ASCII")).isEqualTo(utf8);
        assertThat(verify("ISO-8859-1")).isEqualTo(utf8);
    }

    private Result verify(String charset) throws Exception {
        Path evidence = folder.resolve("evidence");
        try (ChildJvm child = ChildJvm.start(
                List.of("env", "LC_ALL=C", "JAVA_TOOL_OPTIONS=-Dfile.encoding=" + charset),
                LpipsCommand.class,
                "verify",
                "-Dlpips.goldenDirectory=" + folder.resolve("goldens"),
                "-Dlpips.actualDirectory=" + folder.resolve("actuals"),
                "-Dlpips.evidence.directory=" + evidence,
                "-Dlpips.cache=false")) {
            List<String> message = child.lines().stream()
                    .filter(line -> !line.contains("JAVA_TOOL_OPTIONS"))
                    .map(CharsetIT::withoutRun)
                    .toList();
            return new Result(
                    message,
                    withoutRun(Files.readString(evidence.resolve("verify.json"))),
                    withoutRun(Files.readString(evidence.resolve("report/index.html"))));
        } finally {
            try (Stream<Path> files = Files.walk(evidence)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Without what tells runs apart: times, how long they took, and the ids of runs. */
    private static String withoutRun(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\d[T ][0-9:.]+( UTC|Z)?", "TIME")
                .replaceAll("<dt>Duration</dt><dd>[^<]*", "DURATION")
                .replaceAll("data-run=\"[0-9a-f]+\"", "RUN")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,}", "ID");
    }

    private record Result(List<String> message, String json, String page) {}
}
