package example.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Spark on this machine, in this JVM or in one of its own. */
final class LocalSpark {

    private static final Map<String, String> SETTINGS = Map.of(
            "spark.master", "local[2]",
            "spark.ui.enabled", "false",
            "spark.driver.host", "localhost",
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.sql.shuffle.partitions", "4");

    private LocalSpark() {}

    static SparkSession open() {
        SparkSession.Builder builder = SparkSession.builder().appName("test");
        SETTINGS.forEach(builder::config);
        return builder.getOrCreate();
    }

    /** Starts the job in a JVM of its own. */
    static Process start(Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A short life: compiling well takes longer than it saves.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        SETTINGS.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-Dlog4j2.configurationFile=" + System.getProperty("log4j2.configurationFile"));
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), ComparePairs.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
