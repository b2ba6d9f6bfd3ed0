package dev.lpips.tools.benchmarks;

import ai.djl.engine.Engine;
import dev.lpips.model.Backbone;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where, when and with which versions figures were measured: without these they mean nothing. */
final class Conditions {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Conditions() {}

    static Map<String, String> of(Settings settings) throws IOException {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("measured", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        conditions.put("effort", settings.effort().name().toLowerCase(Locale.ROOT));
        conditions.put("processors", processors());
        conditions.put("load when it began", loadAverage());
        conditions.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        conditions.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        conditions.put("lpips", versionFromTheBuild("lpips"));
        conditions.put("ONNX Runtime", versionFromTheBuild("onnxruntime"));
        conditions.put("DJL", Engine.getDjlVersion());
        for (Backbone backbone : Backbone.values()) {
            if (backbone.hasDistance()) {
                conditions.put(backbone.toString(), Models.weightsOf(backbone, settings));
            }
        }
        return conditions;
    }

    private static String processors() throws IOException {
        int count = Runtime.getRuntime().availableProcessors();
        return modelOfTheProcessor().map(model -> count + " of " + model).orElse(String.valueOf(count));
    }

    private static Optional<String> modelOfTheProcessor() throws IOException {
        if (!Files.isReadable(PROCESSORS)) {
            return Optional.empty(); // not Linux
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        }
    }

    /** A load of more than nothing says that other work disturbed the figures. */
    private static String loadAverage() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load);
    }

    /** Neither jar carries its version where a class path finds it, so the pom hands it over. */
    private static String versionFromTheBuild(String what) {
        return System.getProperty("benchmarks.version." + what, "unknown");
    }
}
