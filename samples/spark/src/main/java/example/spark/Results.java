package example.spark;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The measurements of all runs with one output folder: a folder of Parquet files, one for each task that was finished.
 *
 * @param spark the session
 * @param folder where they are
 */
record Results(SparkSession spark, String folder) {

    /** With the second version a task's file is there when the task is done, and not only when all are: a killed run leaves it. */
    private static final String COMMITTER = "mapreduce.fileoutputcommitter.algorithm.version";

    /** Returns what is there, each key once; a run that lost an executor may have written one twice. */
    Dataset<Row> read() throws IOException {
        Path path = new Path(folder);
        FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
        return files.exists(path)
                ? spark.read().schema(MeasurementRow.SCHEMA).parquet(folder).dropDuplicates(PairTable.KEY)
                : spark.emptyDataFrame().to(MeasurementRow.SCHEMA);
    }

    /** Adds rows to what is there. */
    void append(Dataset<Row> rows) {
        rows.write().mode(SaveMode.Append).option(COMMITTER, "2").parquet(folder);
    }
}
