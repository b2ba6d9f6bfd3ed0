package dev.lpips.tools.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.command.LpipsCommand;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that are killed at any moment of what they do. More often with {@code -Dhostile.kills=100}; how many kills hit a process that
 * was still at work is printed.
 */
class KilledCommandsTest {

    private static final int KILLS = Integer.getInteger("hostile.kills", 6);
    private static final int PICTURES = 6;
    private static final int DIFFERENT = 1;

    /** A JVM needs that long before it comes to its work; what it does then is over after about as much again. */
    private static final int EARLIEST_MILLIS = 150;

    private static final int LATEST_MILLIS = 2500;

    @TempDir
    Path project;

    private final Random random = new Random(5);

    @BeforeEach
    void make_pictures_that_all_differ_from_their_goldens() {
        for (int i = 0; i < PICTURES; i++) {
            ImageFiles.writePng(golden(i), before(i));
            ImageFiles.writePng(project.resolve("pictures/" + i + ".png"), after(i));
        }
    }

    @Test
    void a_check_that_was_killed_leaves_nothing_that_a_later_one_passes_or_stumbles_on() throws Exception {
        kill("verify");

        Result last = run("verify");

        assertThat(last.exitCode()).as(last.output()).isEqualTo(DIFFERENT);
        assertThat(last.output()).contains("6 of 6 picture checks failed");
    }

    @Test
    void a_page_that_was_killed_is_whole_or_not_there() throws Exception {
        run("verify");
        Path page = project.resolve("target/lpips/report/index.html");

        for (int i = 0; i < KILLS; i++) {
            killOnce("report");
            if (Files.exists(page)) {
                assertThat(Files.readString(page)).endsWith("</html>\n");
            }
        }

        assertThat(run("report").exitCode()).isZero();
        assertThat(page).exists();
    }

    @Test
    void an_approval_that_was_killed_leaves_whole_goldens_and_can_be_finished() throws Exception {
        run("verify");

        kill("approve");

        for (int i = 0; i < PICTURES; i++) {
            assertThat(ImageFiles.read(golden(i))).isIn(before(i), after(i));
        }
        run("verify");
        run("approve");
        Result last = run("verify");
        assertThat(last.exitCode()).as(last.output()).isZero();
        for (int i = 0; i < PICTURES; i++) {
            assertThat(ImageFiles.read(golden(i))).isEqualTo(after(i));
        }
    }

    private void kill(String goal) throws Exception {
        int hits = 0;
        for (int i = 0; i < KILLS; i++) {
            hits += killOnce(goal) ? 1 : 0;
        }
        System.out.println(goal + ": " + hits + " of " + KILLS + " kills hit a process that was at work");
    }

    /** Returns whether the process was still there to be killed. */
    private boolean killOnce(String goal) throws IOException, InterruptedException {
        Process process = start(goal);
        boolean isOver = process.waitFor(
                EARLIEST_MILLIS + random.nextInt(LATEST_MILLIS - EARLIEST_MILLIS), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !isOver;
    }

    private Result run(String goal) throws IOException, InterruptedException {
        Process process = start(goal);
        int exitCode = process.waitFor();
        return new Result(exitCode, Files.readString(log()));
    }

    private Process start(String goal) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                LpipsCommand.class.getName(),
                goal,
                "-Dlpips.actualDirectory=pictures",
                "-Dlpips.golden=all"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        // A person's desk, wherever this runs: approvals are refused on CI.
        builder.environment()
                .keySet()
                .removeIf(name -> name.equals("CI") || name.endsWith("_CI") || name.equals("GITHUB_ACTIONS"));
        return builder.start();
    }

    private Path log() {
        return project.resolve("log.txt");
    }

    private Path golden(int i) {
        return project.resolve("src/test/goldens/" + i + ".png");
    }

    private static Pixels before(int i) {
        return Noise.draw(64, 64, i);
    }

    private static Pixels after(int i) {
        return Noise.draw(64, 64, 100 + i);
    }

    private record Result(int exitCode, String output) {}
}
