package example.spark;

import static org.apache.spark.sql.functions.col;

import com.google.gson.GsonBuilder;
import dev.lpips.batch.Measurement.Status;
import dev.lpips.measure.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * All pairs in a few numbers. The same measurements give the same bits, however they were partitioned.
 *
 * @param statuses how many pairs went how, by the words of {@code lpips:compare}
 * @param measures how the values of pairs with numbers are spread, by the key of their measure
 * @param withoutNumbers the first pairs without numbers, by name, and why; at most {@value #EXAMPLES}
 */
record Summary(Map<String, Long> statuses, Map<String, Distribution> measures, List<Failed> withoutNumbers) {

    static final int EXAMPLES = 100;

    /**
     * Summarises the measurements of one question.
     *
     * @param measured rows of {@link MeasurementRow}
     */
    static Summary of(Dataset<Row> measured, Question question) {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("distance", col("distance"));
        columns.put("worstPatch", col("worst_patch.distance"));
        for (Measure measure : question.measureList()) {
            columns.putIfAbsent(measure.key(), col("measures").getItem(measure.key()));
        }
        Map<String, Distribution> measures = new LinkedHashMap<>();
        columns.forEach((key, column) ->
                Distribution.of(values(measured, column)).ifPresent(found -> measures.put(key, found)));
        return new Summary(statuses(measured), measures, withoutNumbers(measured));
    }

    /** Returns the file that is kept. */
    String toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("statuses", statuses);
        json.put("bootstrap", Map.of("resamples", Interval.RESAMPLES, "seed", Interval.SEED, "confidence", 0.95));
        json.put("measures", measures);
        json.put("withoutNumbers", withoutNumbers);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(json) + "\n";
    }

    /** Returns the lines of a log. */
    String toText() {
        String counts = statuses.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        String lines = measures.entrySet().stream()
                .map(measure -> line(measure.getKey(), measure.getValue()))
                .collect(Collectors.joining());
        return counts + lines;
    }

    private static String line(String key, Distribution found) {
        return String.format(
                Locale.ROOT,
                "%n%-12s mean %.4f (%.4f to %.4f), median %.4f, 95 %% up to %.4f",
                key,
                found.mean(),
                found.interval().low(),
                found.interval().high(),
                found.percentiles().get("50"),
                found.percentiles().get("95"));
    }

    private static double[] values(Dataset<Row> measured, Column column) {
        return measured
                .select(column.as("value"))
                .filter("value is not null")
                .as(Encoders.DOUBLE())
                .collectAsList()
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static Map<String, Long> statuses(Dataset<Row> measured) {
        Map<String, Long> statuses = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            statuses.put(status.id(), 0L);
        }
        measured.groupBy("status")
                .count()
                .collectAsList()
                .forEach(row -> statuses.put(row.getString(0), row.getLong(1)));
        return statuses;
    }

    private static List<Failed> withoutNumbers(Dataset<Row> measured) {
        return measured
                .filter(col("distance").isNull())
                .orderBy(Pairs.NAME)
                .select(Pairs.NAME, "status", "reason")
                .takeAsList(EXAMPLES)
                .stream()
                .map(row -> new Failed(row.getString(0), row.getString(1), row.getString(2)))
                .toList();
    }

    /**
     * A pair without numbers.
     *
     * @param name what it is called
     * @param status how it went
     * @param reason why
     */
    record Failed(String name, String status, String reason) {}
}
