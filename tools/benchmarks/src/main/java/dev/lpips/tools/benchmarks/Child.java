package dev.lpips.tools.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own for one case, which reports its {@link Results} on its standard output. */
final class Child {

    private Child() {}

    /** What it reported, and how many milliseconds it took from start to end. */
    record Outcome(Results results, double wallMillis) {}

    static void report(String name, double value) {
        System.out.println(Results.line(name, value));
    }

    static Outcome run(Duration limit, Path home, Class<?> main, Object... arguments)
            throws IOException, InterruptedException {
        return run(limit, home, List.of(), main, arguments);
    }

    static Outcome run(Duration limit, Path home, List<String> options, Class<?> main, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Dlpips.home=" + home);
        command.add("-Djava.awt.headless=true");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path log = Files.createTempFile("benchmark", ".log");
        try {
            long start = System.nanoTime();
            // Into a file: a pipe that nobody empties would stop the child, and a reader would need a thread.
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
            double millis = (System.nanoTime() - start) / 1e6;
            process.destroyForcibly();
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            if (!ended || process.exitValue() != 0) {
                throw new IOException("%s %s: %s"
                        .formatted(
                                main.getSimpleName(),
                                List.of(arguments),
                                ended
                                        ? "failed: " + String.join("\n", lines)
                                        : "did not end within " + limit.toMinutes() + " minutes"));
            }
            return new Outcome(Results.read(lines), millis);
        } finally {
            Files.deleteIfExists(log);
        }
    }
}
