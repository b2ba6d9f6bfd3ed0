package example.spark.throughput;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.LpipsSetting;
import dev.lpips.batch.Measurement;
import dev.lpips.batch.MeasurementJson;
import dev.lpips.batch.PairMeasurer;
import dev.lpips.batch.PairPipeline;
import dev.lpips.batch.PicturePair;
import dev.lpips.batch.PicturePairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One case in a process of its own: {@code pipeline|spark CORES MODEL PAIRS FOLDER}. A few pairs are measured before the clock
 * runs, as what is compiled and loaded then costs a large job nothing.
 */
final class ThroughputCase {

    private static final int WARM_UP = 200;

    private final int cores;
    private final String model;
    private final Path folder;

    private ThroughputCase(int cores, String model, Path folder) {
        this.cores = cores;
        this.model = model;
        this.folder = folder;
    }

    public static void main(String... args) throws IOException {
        ThroughputCase measured = new ThroughputCase(Integer.parseInt(args[1]), args[2], Path.of(args[4]));
        int pairs = Integer.parseInt(args[3]);
        double seconds = args[0].equals("spark") ? measured.bySpark(pairs) : measured.byPipeline(pairs);
        System.out.println(new CaseResult(pairs, seconds, peakMebibytes()).toLine());
    }

    /** As lpips:compare does it. */
    private double byPipeline(int count) throws IOException {
        List<PicturePair> pairs = PicturePairs.of(folder.resolve("reference"), folder.resolve("actual"));
        LpipsOptions options =
                LpipsSetting.MODEL.parse(model).apply(LpipsOptions.defaults().withThreads(1));
        try (Lpips lpips = Lpips.open(options)) {
            byPipeline(lpips, pairs.subList(0, Math.min(WARM_UP, count)));
            long start = System.nanoTime();
            byPipeline(lpips, pairs.subList(0, count));
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private void byPipeline(Lpips lpips, List<PicturePair> pairs) {
        List<Measurement> measurements = new ArrayList<>();
        new PairPipeline(cores).run(pairs, new PairMeasurer(lpips)::measure, measurements::add);
        MeasurementJson.write(measurements, folder.resolve("pipeline.json"));
    }

    private double bySpark(int count) throws IOException {
        try (FirstPairs job = FirstPairs.open(cores, model, folder)) {
            job.run(Math.min(WARM_UP, count), "warm-up");
            long start = System.nanoTime();
            job.run(count, "measured");
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static long peakMebibytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
