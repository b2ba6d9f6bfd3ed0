package example.spark;

import dev.lpips.Comparison;
import dev.lpips.batch.Measurement;
import dev.lpips.image.Background;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import dev.lpips.measure.WorstPatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A measurement as a row: the fields of {@code lpips:compare}'s JSON, by names that SQL likes, and the key and the reason. What
 * does not apply is null, or an empty list.
 */
final class MeasurementRow {

    private static final StructType WORST_PATCH = new StructType()
            .add("distance", DataTypes.DoubleType)
            .add("x", DataTypes.IntegerType)
            .add("y", DataTypes.IntegerType)
            .add("width", DataTypes.IntegerType)
            .add("height", DataTypes.IntegerType);

    static final StructType SCHEMA = new StructType()
            .add(PairTable.KEY, DataTypes.StringType)
            .add(Pairs.NAME, DataTypes.StringType)
            .add(Pairs.REFERENCE, DataTypes.StringType)
            .add(Pairs.ACTUAL, DataTypes.StringType)
            .add("status", DataTypes.StringType)
            .add("reason", DataTypes.StringType)
            .add("model", DataTypes.StringType)
            .add("version", DataTypes.StringType)
            .add("weighting", DataTypes.StringType)
            .add("model_sha256", DataTypes.StringType)
            .add("width", DataTypes.IntegerType)
            .add("height", DataTypes.IntegerType)
            .add("distance", DataTypes.DoubleType)
            .add("layers", DataTypes.createArrayType(DataTypes.DoubleType))
            .add("worst_patch", WORST_PATCH)
            .add("evaluated_fraction", DataTypes.DoubleType)
            .add("background", DataTypes.StringType)
            .add("measures", DataTypes.createMapType(DataTypes.StringType, DataTypes.DoubleType))
            .add("decode_millis", DataTypes.DoubleType)
            .add("evaluate_millis", DataTypes.DoubleType);

    private MeasurementRow() {}

    static Row of(String key, Measurement measurement) {
        return RowFactory.create(
                key,
                measurement.pair().name(),
                measurement.pair().reference().location(),
                measurement.pair().actual().location(),
                measurement.status().id(),
                measurement.reason(),
                measurement.model().name().backbone().id(),
                measurement.model().name().version().toString(),
                measurement.model().name().weighting().toString(),
                measurement.model().sha256(),
                measurement.size().map(PixelSize::width).orElse(null),
                measurement.size().map(PixelSize::height).orElse(null),
                measurement.comparison().map(Comparison::distance).orElse(null),
                measurement
                        .comparison()
                        .map(Comparison::layers)
                        .orElse(List.of())
                        .toArray(),
                measurement
                        .comparison()
                        .map(Comparison::worstPatch)
                        .map(MeasurementRow::of)
                        .orElse(null),
                measurement.comparison().map(Comparison::evaluatedFraction).orElse(null),
                measurement
                        .comparison()
                        .flatMap(Comparison::background)
                        .map(Background::toString)
                        .orElse(null),
                readings(measurement),
                measurement.decodeMillis(),
                measurement.evaluateMillis());
    }

    private static Row of(WorstPatch patch) {
        Region region = patch.region();
        return RowFactory.create(patch.distance(), region.x(), region.y(), region.width(), region.height());
    }

    /** A map of Scala's, as the columns of a row have it. */
    private static scala.collection.Map<String, Double> readings(Measurement measurement) {
        Map<String, Double> readings = new LinkedHashMap<>();
        measurement.readings().forEach((measure, found) -> readings.put(measure.key(), found.value()));
        return CollectionConverters.asScala(readings);
    }
}
