package example.spark;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Measures pictures against those behind them whose sketches are close. The network runs once for each picture of a task as long as
 * its features are kept, and not once for each pair.
 *
 * @param question which model measures
 * @param hadoop how file systems are reached
 * @param sketches all sketches
 * @param nearness how far sketches may be from each other
 */
record MeasureNeighbours(
        Question question, SerializableConfiguration hadoop, Broadcast<List<Sketch>> sketches, double nearness)
        implements FlatMapFunction<Iterator<Integer>, Row> {

    private static final long FEATURE_BYTES = 128L << 20;

    @Override
    public Iterator<Row> call(Iterator<Integer> numbers) {
        FeatureCache features = new FeatureCache(Rulers.of(question), hadoop.value(), FEATURE_BYTES);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(numbers, Spliterator.ORDERED), false)
                .flatMap(number -> neighbours(number, features))
                .iterator();
    }

    private Stream<Row> neighbours(int number, FeatureCache features) {
        List<Sketch> all = sketches.value();
        Sketch one = all.get(number);
        return all.subList(number + 1, all.size()).stream()
                .filter(other -> one.hasSizeOf(other) && one.distanceTo(other) <= nearness)
                .map(other -> RowFactory.create(one.address(), other.address(), features.distance(one, other)));
    }
}
