package example.spark;

import dev.lpips.batch.LoadedPair;
import dev.lpips.batch.PairMeasurer;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Measures the pairs of a partition, one after the other, with the ruler of the executor. A task holds one pair at a time. What
 * is wrong with a pair becomes its status; a fault, such as a model that is not installed, ends the task.
 *
 * @param question what is measured
 * @param hadoop how file systems are reached
 */
record MeasurePairs(Question question, SerializableConfiguration hadoop) implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> pairs) {
        PairMeasurer measurer = new PairMeasurer(Rulers.of(question), question.measureList());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pairs, Spliterator.ORDERED), false)
                .map(pair -> measure(measurer, pair))
                .iterator();
    }

    private Row measure(PairMeasurer measurer, Row pair) {
        LoadedPair loaded = LoadedPair.of(Pairs.of(pair, hadoop.value()));
        return MeasurementRow.of(pair.getAs(PairTable.KEY), measurer.measure(loaded));
    }
}
