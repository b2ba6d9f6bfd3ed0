package example.spark.throughput;

import example.spark.ComparePairs;
import example.spark.PairTable;
import example.spark.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * The job of this sample on the first pairs of a folder, in Spark on this machine.
 *
 * @param spark the session
 * @param model the model
 * @param folder the folder with the two folders of pictures
 * @param output where results go; new for each process, so that nothing is skipped
 */
record FirstPairs(SparkSession spark, String model, Path folder, Path output) implements AutoCloseable {

    static FirstPairs open(int cores, String model, Path folder) throws IOException {
        SparkSession spark = SparkSession.builder()
                .appName("throughput")
                .master("local[" + cores + "]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 2 * cores)
                .getOrCreate();
        return new FirstPairs(spark, model, folder, Files.createTempDirectory(folder, "out"));
    }

    /** Measures pairs, and returns when the results of all are on the disk. */
    void run(int count, String name) throws IOException {
        PairTable all = PairTable.ofFolders(
                spark,
                folder.resolve("reference").toString(),
                folder.resolve("actual").toString());
        PairTable first = new PairTable(
                spark.createDataFrame(all.rows().takeAsList(count), all.rows().schema()));
        new ComparePairs(spark, new Question(model, "cpu", ""), 250)
                .run(first, output.resolve(name).toString());
    }

    @Override
    public void close() {
        spark.stop();
    }
}
