package dev.lpips.tools.benchmarks;

import dev.lpips.model.Backbone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures everything, prints the table and writes {@code target/benchmarks.json}. */
public final class Benchmarks {

    private Benchmarks() {}

    /** Runs all benchmarks; see the README for the arguments. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.parse(List.of(args));
        Files.createDirectories(settings.folder());
        Models.install(settings);
        Report report = new Report();
        new RivalLines(settings, report).measure();
        new PairLines(settings, report).measure();
        new ProcessLines(settings, report).measure();
        new MemoryLines(settings, report).measure();
        if (settings.jmh()) {
            new JmhLines(settings, report).measure();
        }
        new OriginalLines(settings, report).measure();
        Map<String, String> conditions = conditions(settings);
        report.write(Path.of("target/benchmarks.json"), conditions);
        conditions.forEach((key, value) -> System.out.println("- " + key + ": " + value));
        System.out.println();
        System.out.print(report.markdown());
    }

    private static Map<String, String> conditions(Settings settings) {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("mode", settings.quick() ? "quick" : "full");
        conditions.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        conditions.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        conditions.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        for (Backbone backbone : Backbone.values()) {
            conditions.put(backbone.toString(), Models.weightsOf(backbone, settings));
        }
        return conditions;
    }
}
