package dev.lpips.tools.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Measures everything, prints the table and writes {@code target/benchmarks.json} and {@code target/profiles.md}; the README lists the arguments. */
public final class Benchmarks {

    private static final Path PAGE = Path.of("../../docs/benchmarks.md");
    private static final Path PROFILES = Path.of("../../docs/profiles.md");
    private static final Path README = Path.of("../../README.md");

    private Benchmarks() {}

    /** Runs all benchmarks and fails if one of them does. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.parse(List.of(args));
        Map<String, String> conditions = Conditions.of(settings);
        Report report = measure(settings);
        report.write(Path.of("target/benchmarks.json"), conditions);
        System.out.print(report.markdown(conditions));
        Profiles profiles = new Profiles(settings);
        profiles.measure();
        String page = profiles.page(conditions);
        Files.writeString(Path.of("target/profiles.md"), page);
        if (settings.publish()) {
            publish(report.page(conditions));
            Files.writeString(PROFILES, page);
        }
    }

    private static Report measure(Settings settings) throws Exception {
        createFolders(settings);
        Models.install(settings);
        Report report = new Report();
        new RivalLines(settings, report).measure();
        new PairLines(settings, report).measure();
        new AllPairsLines(settings, report).measure();
        new FailureLines(settings, report).measure();
        new ProcessLines(settings, report).measure();
        new MemoryLines(settings, report).measure();
        if (settings.jmh()) {
            new JmhLines(settings, report).measure();
        }
        new OriginalLines(settings, report).measure();
        return report;
    }

    /** Writes the page, and the lines of it that README quotes. */
    private static void publish(String page) throws IOException {
        Files.writeString(PAGE, page);
        Files.write(
                README,
                ReadmeQuotes.refresh(Files.readAllLines(README), page.lines().toList()));
    }

    private static void createFolders(Settings settings) throws IOException {
        Files.createDirectories(settings.home());
        Files.createDirectories(settings.pictures());
    }
}
