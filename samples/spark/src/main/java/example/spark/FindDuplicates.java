package example.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Finds pictures that look alike among many: {@code --pictures=FOLDER --output=FOLDER --within=0.05}.
 *
 * <p>Sketches of all pictures are compared with each other, and only pairs with close ones are measured, by features that are
 * computed once for each picture of a task. Only pictures of one size have a distance.
 */
public final class FindDuplicates {

    /** The columns of the output. */
    static final StructType SCHEMA = new StructType()
            .add("one", DataTypes.StringType)
            .add("other", DataTypes.StringType)
            .add("distance", DataTypes.DoubleType);

    private static final List<String> NAMES = List.of("pictures", "output", "within", "nearness", "model", "device");
    private static final int PICTURES_PER_TASK = 64;

    private final SparkSession spark;
    private final Question question;
    private final double nearness;

    /**
     * Creates the job.
     *
     * @param nearness how far the sketches of a pair may be from each other, from 0 to 255, to be measured
     */
    FindDuplicates(SparkSession spark, Question question, double nearness) {
        this.spark = spark;
        this.question = question;
        this.nearness = nearness;
    }

    public static void main(String... args) throws IOException {
        Map<String, String> values = Arguments.values(NAMES, args);
        if (!values.containsKey("pictures") || !values.containsKey("output")) {
            throw new IllegalArgumentException(
                    "Name where to look, and where to write: --pictures=FOLDER --output=FOLDER");
        }
        Question question =
                new Question(values.getOrDefault("model", "lite"), values.getOrDefault("device", "cpu"), "");
        double within = Arguments.number(values, "within", "0.05");
        double nearness = Arguments.number(values, "nearness", "8");
        try (SparkSession spark = SparkSession.builder().appName("lpips").getOrCreate()) {
            FindDuplicates job = new FindDuplicates(spark, question, nearness);
            job.neighbours(values.get("pictures"))
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(values.get("output"));
            Dataset<Row> found = spark.read().schema(SCHEMA).parquet(values.get("output"));
            System.out.printf(
                    Locale.ROOT,
                    "%d pairs are close enough to be measured, %d of them within %s%n",
                    found.count(),
                    found.filter(col("distance").leq(within)).count(),
                    within);
        }
    }

    /** Returns the pairs of pictures with close sketches, each once, and their distances. */
    Dataset<Row> neighbours(String folder) throws IOException {
        JavaSparkContext java = JavaSparkContext.fromSparkContext(spark.sparkContext());
        SerializableConfiguration hadoop =
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
        List<String> addresses = new FolderPairs(spark.sparkContext().hadoopConfiguration()).addresses(folder);
        List<Sketch> sketches = java.parallelize(addresses, tasks(addresses.size()))
                .flatMap(new SketchPictures(hadoop))
                .collect();
        List<Integer> numbers = IntStream.range(0, sketches.size()).boxed().toList();
        JavaRDD<Row> rows = java.parallelize(numbers, tasks(numbers.size()))
                .mapPartitions(new MeasureNeighbours(question, hadoop, java.broadcast(sketches), nearness));
        return spark.createDataFrame(rows, SCHEMA);
    }

    private int tasks(int pictures) {
        return Math.max(spark.sparkContext().defaultParallelism(), pictures / PICTURES_PER_TASK);
    }
}
