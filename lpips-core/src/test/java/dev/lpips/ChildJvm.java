package dev.lpips;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process on the same files, such as a fork of a build. */
public final class ChildJvm implements AutoCloseable {

    private static final int SECONDS = 60;

    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a main class of the tests' class path. */
    public static ChildJvm start(Class<?> main, Object... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    /** Starts it behind a command, such as one that limits what a process may do. */
    public static ChildJvm start(List<String> behind, Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(behind);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // To be there quickly, and to write no file of its own.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xshare:auto"));
        command.addAll(List.of("-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ChildJvm(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits for the next line that it prints; null if it has ended. */
    public String line() throws IOException {
        return output.readLine();
    }

    /** Ends it as {@code kill -9} does: it does not get to do anything any more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        await();
    }

    /** Waits for its end and returns all that it printed since. */
    public List<String> lines() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (String line = line(); line != null; line = line()) {
            lines.add(line);
        }
        await();
        return lines;
    }

    private void await() throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("A child does not end");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
