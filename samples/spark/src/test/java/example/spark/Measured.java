package example.spark;

import dev.lpips.Lpips;
import dev.lpips.batch.PairMeasurer;
import dev.lpips.batch.PairPipeline;
import dev.lpips.batch.PicturePair;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Measurements as lines that can be compared: all of a row but what took how long, with every bit of its numbers. */
final class Measured {

    private Measured() {}

    /** What the pipeline of {@code lpips:compare} finds, without Spark. */
    static List<String> byPipeline(SparkSession spark, List<PicturePair> pairs, Question question) {
        List<Row> rows = new ArrayList<>();
        try (Lpips lpips = Lpips.open(question.options())) {
            PairMeasurer measurer = new PairMeasurer(lpips, question.measureList());
            new PairPipeline(2).run(pairs, measurer::measure, found -> rows.add(MeasurementRow.of("", found)));
        }
        return lines(spark.createDataFrame(rows, MeasurementRow.SCHEMA));
    }

    static List<String> lines(Dataset<Row> rows) {
        // JSON has as many digits of a number as it takes to read back the same bits.
        return rows.orderBy(Pairs.NAME)
                .drop(PairTable.KEY, "decode_millis", "evaluate_millis")
                .toJSON()
                .collectAsList();
    }
}
