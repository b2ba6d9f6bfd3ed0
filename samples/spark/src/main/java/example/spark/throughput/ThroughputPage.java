package example.spark.throughput;

import dev.lpips.golden.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The page of figures, as Markdown. */
final class ThroughputPage {

    private ThroughputPage() {}

    static String of(List<ModelThroughput> models) throws IOException {
        StringBuilder page = new StringBuilder();
        page.append("# Throughput\n\n");
        page.append(
                "Written by `mvn compile exec:exec@throughput`; edit nothing here. Pairs of 256 x 256 pixels as PNG files, changed all\n");
        page.append(
                "over, each case in a process of its own with a heap of 1 GiB that had measured 200 pairs before. The pipeline is that of\n");
        page.append("`lpips:compare`, with one thread for each core.\n\n");
        page.append(conditions());
        page.append("\n## Against the pipeline, in pairs per second\n\n");
        page.append("| model | pairs | pipeline, 1 core | local[1] | ratio | pipeline, 2 cores | local[2] | ratio |\n");
        page.append("|---|---|---|---|---|---|---|---|\n");
        models.forEach(model -> page.append(rates(model)));
        page.append("\n## How it grows, with local[2]\n\n");
        page.append("| model | pairs | seconds | pairs per second |\n|---|---|---|---|\n");
        models.forEach(model -> model.growth().forEach(result -> page.append(growth(model, result))));
        page.append("\n## What a million pairs cost\n\n");
        page.append(
                "From the growth: what one more pair takes, times two cores. What a job costs before its first pair comes on top, once.\n\n");
        page.append("| model | core hours for a million pairs | seconds before the first pair |\n|---|---|---|\n");
        models.forEach(model -> page.append(million(model)));
        page.append("\n## Memory of the whole process, at its peak, in MiB\n\n");
        page.append("| model | local[1] | local[2] |\n|---|---|---|\n");
        models.forEach(model -> page.append(memory(model)));
        return page.toString();
    }

    private static String conditions() throws IOException {
        return line(
                "lpips %s, Spark %s, Java %s, %s, %d cores, %s, %s.\n",
                Provenance.toolVersion(),
                org.apache.spark.package$.MODULE$.SPARK_VERSION(),
                System.getProperty("java.version"),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                LocalDate.now(ZoneOffset.UTC));
    }

    private static String processor() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(cpus)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(cpus).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static String rates(ModelThroughput found) {
        return line(
                "| %s | %d | %.1f | %.1f | %.2f | %.1f | %.1f | %.2f |\n",
                found.model(),
                found.sparkOfOne().pairs(),
                found.pipelineOfOne().pairsPerSecond(),
                found.sparkOfOne().pairsPerSecond(),
                found.ratioOfOne(),
                found.pipelineOfTwo().pairsPerSecond(),
                found.sparkOfTwo().pairsPerSecond(),
                found.ratioOfTwo());
    }

    private static String growth(ModelThroughput found, CaseResult result) {
        return line(
                "| %s | %d | %.1f | %.1f |\n",
                found.model(), result.pairs(), result.seconds(), result.pairsPerSecond());
    }

    private static String million(ModelThroughput found) {
        return line("| %s | %.1f | %.1f |\n", found.model(), found.coreHoursOfMillion(), found.secondsPerJob());
    }

    private static String memory(ModelThroughput found) {
        return line(
                "| %s | %d | %d |\n",
                found.model(),
                found.sparkOfOne().peakMebibytes(),
                found.sparkOfTwo().peakMebibytes());
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
