package example.spark.throughput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Measures how many pairs of 256 x 256 pixels the job gets through, against the pipeline of {@code lpips:compare} in the same
 * run, and writes the page of figures: {@code FOLDER -models=lite,alex | -smoke}. Each case is a process of its own.
 */
public final class Throughput {

    private static final List<Integer> SIZES = List.of(1000, 2000, 4000);
    private static final List<Integer> SMOKE_SIZES = List.of(20, 40);
    private static final String MODELS = "-models=";

    private final Path folder;

    private Throughput(Path folder) {
        this.folder = folder;
    }

    public static void main(String... args) throws IOException, InterruptedException {
        boolean isSmoke = args[1].equals("-smoke");
        if (!isSmoke && !args[1].startsWith(MODELS)) {
            throw new IllegalArgumentException("Not an argument: " + args[1]);
        }
        List<String> models = isSmoke
                ? List.of("lite")
                : List.of(args[1].substring(MODELS.length()).split(","));
        List<Integer> sizes = isSmoke ? SMOKE_SIZES : SIZES;
        Throughput throughput = new Throughput(Path.of(args[0]).toAbsolutePath());
        throughput.makePictures(sizes.get(sizes.size() - 1));
        List<ModelThroughput> found = new ArrayList<>();
        for (String model : models) {
            found.add(throughput.measure(model, sizes));
        }
        Path page = throughput.folder.resolve("throughput.md");
        Files.writeString(page, ThroughputPage.of(found));
        System.out.println("Written to " + page);
    }

    private void makePictures(int count) throws IOException {
        RandomPictures pictures = new RandomPictures(256);
        Files.createDirectories(folder.resolve("reference"));
        Files.createDirectories(folder.resolve("actual"));
        for (int i : IntStream.range(0, count).toArray()) {
            String name = String.format(Locale.ROOT, "%06d.png", i);
            write(folder.resolve("reference").resolve(name), pictures.reference(i));
            write(folder.resolve("actual").resolve(name), pictures.actual(i));
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
    }

    private ModelThroughput measure(String model, List<Integer> sizes) throws IOException, InterruptedException {
        int most = sizes.get(sizes.size() - 1);
        CaseResult pipelineOfOne = run("pipeline", 1, model, most);
        CaseResult sparkOfOne = run("spark", 1, model, most);
        CaseResult pipelineOfTwo = run("pipeline", 2, model, most);
        List<CaseResult> growth = new ArrayList<>();
        for (int size : sizes) {
            growth.add(run("spark", 2, model, size));
        }
        return new ModelThroughput(model, pipelineOfOne, sparkOfOne, pipelineOfTwo, growth);
    }

    private CaseResult run(String kind, int cores, String model, int pairs) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dlog4j2.configurationFile=log4j2-quiet.properties",
                "-classpath",
                System.getProperty("java.class.path"),
                ThroughputCase.class.getName(),
                kind,
                String.valueOf(cores),
                model,
                String.valueOf(pairs),
                folder.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> results = process.inputReader()
                .lines()
                .filter(line -> line.startsWith(CaseResult.PREFIX))
                .toList();
        if (process.waitFor() != 0 || results.size() != 1) {
            throw new IllegalStateException("This failed: " + String.join(" ", command));
        }
        CaseResult result = CaseResult.ofLine(results.get(0));
        System.out.printf(Locale.ROOT, "%s, %d, %s: %d pairs in %.1f s%n", kind, cores, model, pairs, result.seconds());
        return result;
    }
}
