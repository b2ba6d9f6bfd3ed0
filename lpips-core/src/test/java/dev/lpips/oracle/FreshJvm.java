package dev.lpips.oracle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, for what can be tried only once in a JVM: which library is touched first, and by whom. */
public final class FreshJvm {

    private static final int MINUTES = 2;

    private FreshJvm() {}

    /** What the process printed, standard error included, and how it ended. */
    public record Outcome(int exitCode, String output) {}

    /** Runs a main class of the tests' class path. */
    public static Outcome run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        return end(start(main, arguments), main, "");
    }

    /** Runs a main class until it prints a line, then ends it as a build tool does, by SIGTERM. */
    public static Outcome terminate(String line, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(main, arguments);
        StringBuilder printed = new StringBuilder();
        try {
            int next = process.getInputStream().read();
            while (next >= 0 && printed.indexOf(line) < 0) {
                printed.append((char) next);
                next = process.getInputStream().read();
            }
            // Not destroy() of the process, which would close its output unread.
            process.toHandle().destroy();
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
        return end(process, main, printed.toString());
    }

    private static Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static Outcome end(Process process, Class<?> main, String printed)
            throws IOException, InterruptedException {
        try {
            process.getOutputStream().close();
            String rest = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException(main + " did not end: " + printed + rest);
            }
            return new Outcome(process.exitValue(), printed + rest);
        } finally {
            process.destroyForcibly();
        }
    }
}
