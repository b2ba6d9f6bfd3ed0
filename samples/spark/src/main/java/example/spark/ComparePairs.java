package example.spark;

import static org.apache.spark.sql.functions.broadcast;

import dev.lpips.Lpips;
import dev.lpips.golden.Provenance;
import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Measures how different the pictures of many pairs look, beside each other on as many machines as Spark has.
 *
 * <pre>{@code
 * spark-submit --class example.spark.ComparePairs spark.jar --pairs=pairs.parquet --output=out --measures=ssim,psnr
 * spark-submit --class example.spark.ComparePairs spark.jar --reference=golden --actual=renders --output=out
 * }</pre>
 *
 * <p>A run that was killed goes on where it was when it is started again: pairs whose results are in the output are not
 * measured anew.
 */
public final class ComparePairs {

    /** Pictures in rows make partitions large: with Spark's own 128 MiB, few tasks would have much to lose. */
    private static final String SPLIT = "spark.sql.files.maxPartitionBytes";

    private static final String SPLIT_BYTES = "16m";

    private final SparkSession spark;
    private final Question question;
    private final long pairsPerTask;

    /**
     * Creates the job.
     *
     * @param pairsPerTask how many pairs a task takes if only addresses are in the table; pictures in the table stay where
     *     they are, and a task takes what Spark reads at once
     */
    public ComparePairs(SparkSession spark, Question question, long pairsPerTask) {
        this.spark = spark;
        this.question = question;
        this.pairsPerTask = pairsPerTask;
    }

    public static void main(String... args) throws IOException {
        Arguments arguments = Arguments.of(args);
        try (SparkSession spark = SparkSession.builder().appName("lpips").getOrCreate()) {
            if (!spark.sparkContext().getConf().contains(SPLIT)) {
                spark.conf().set(SPLIT, SPLIT_BYTES);
            }
            ComparePairs job = new ComparePairs(spark, arguments.question(), arguments.pairsPerTask());
            PairTable pairs = arguments.pairs(spark);
            Dataset<Row> measured = job.run(pairs, arguments.output() + "/measurements");
            Summary summary = Summary.of(measured.cache(), arguments.question());
            OutputFolder output = new OutputFolder(spark, arguments.output());
            output.write("summary.json", summary.toJson());
            output.replace(
                    "worst", folder -> new WorstPairs(spark, arguments.question()).report(measured, pairs, folder));
            System.out.println(summary.toText());
        }
    }

    /**
     * Measures what the folder has no results of.
     *
     * @param folder where the results are, and those of earlier runs
     * @return the results of all pairs
     */
    public Dataset<Row> run(PairTable pairs, String folder) throws IOException {
        Results results = new Results(spark, folder);
        Dataset<Row> keyed = pairs.keyed(signature());
        Dataset<Row> done = results.read().select(PairTable.KEY);
        // Broadcast: to bring rows to their keys, the pictures in them would go over the network.
        Dataset<Row> pending = keyed.join(broadcast(done), "key", "left_anti");
        SerializableConfiguration hadoop =
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
        results.append(tasks(pairs, pending)
                .mapPartitions(new MeasurePairs(question, hadoop), Encoders.row(MeasurementRow.SCHEMA)));
        return results.read().join(keyed.select(PairTable.KEY), "key", "left_semi");
    }

    /** Small tasks: what is under way when a run is killed is lost. */
    private Dataset<Row> tasks(PairTable pairs, Dataset<Row> pending) {
        if (pairs.hasBytes()) {
            return pending;
        }
        long tasks = (pairs.rows().count() + pairsPerTask - 1) / pairsPerTask;
        int atLeast = spark.sparkContext().defaultParallelism();
        return pending.repartition((int) Math.max(atLeast, tasks), pending.col(PairTable.KEY));
    }

    /** What makes results others, beside the pictures. */
    private String signature() {
        Lpips ruler = Rulers.of(question);
        return "lpips %s, %s, %s, %s"
                .formatted(
                        Provenance.toolVersion(), ruler.model(), ruler.model().sha256(), question.measureList());
    }
}
