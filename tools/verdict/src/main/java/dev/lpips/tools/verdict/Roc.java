package dev.lpips.tools.verdict;

import dev.lpips.measure.Direction;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measures;
import dev.lpips.tools.verdict.LabelledPair.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How well each reading alone tells changes from noise, whatever its threshold: the receiver operating characteristic, with
 * changes (alone and within noise) that are caught against noise that fails.
 */
final class Roc {

    private final List<Readings> all;

    Roc(List<Readings> all) {
        this.all = all;
    }

    /** The curves by name: of each measure, and of the whole default tolerance with all its limits scaled alike. */
    Map<String, List<Point>> curves() {
        Map<String, List<Point>> curves = new LinkedHashMap<>();
        curves.put("GOLDEN, all limits scaled", curve(DefaultScale::of));
        for (Measure measure : Measures.all()) {
            double sign = measure.direction() == Direction.AT_MOST ? 1 : -1;
            curves.put(measure.label(), curve(readings -> sign * readings.of(measure.key())));
        }
        curves.put("pixels beyond 0.1", curve(readings -> readings.of(Readings.SHARE)));
        return curves;
    }

    /** Returns the table: the area under each curve, and what passes at few false alarms. */
    String table() {
        StringBuilder table = new StringBuilder("""
                | reading alone | area under the curve | changes that pass at no false alarm | at 5 % | at 20 % |
                |---|---:|---:|---:|---:|
                """);
        curves().forEach((name, curve) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %.3f | %.0f %% | %.0f %% | %.0f %% |%n",
                name,
                area(curve),
                100 * (1 - caught(curve, 0)),
                100 * (1 - caught(curve, 0.05)),
                100 * (1 - caught(curve, 0.2)))));
        return table.toString().replace("\r", "");
    }

    private List<Point> curve(ToDoubleFunction<Readings> worse) {
        List<Double> noise = values(worse, true);
        List<Double> changes = values(worse, false);
        List<Double> thresholds = new ArrayList<>(noise);
        thresholds.addAll(changes);
        thresholds.add(Double.POSITIVE_INFINITY);
        return thresholds.stream()
                .distinct()
                .sorted((one, other) -> Double.compare(other, one))
                .map(threshold -> new Point(share(noise, threshold), share(changes, threshold)))
                .toList();
    }

    private List<Double> values(ToDoubleFunction<Readings> worse, boolean same) {
        return all.stream()
                .filter(readings -> readings.pair().group() != Group.DOUBT)
                .filter(readings -> same == (readings.pair().group() == Group.SAME))
                .map(worse::applyAsDouble)
                .map(value -> value.isNaN() ? Double.POSITIVE_INFINITY : value)
                .toList();
    }

    private static double share(List<Double> values, double threshold) {
        return (double) values.stream().filter(value -> value >= threshold).count() / Math.max(1, values.size());
    }

    private static double caught(List<Point> curve, double alarms) {
        return curve.stream()
                .filter(point -> point.alarms <= alarms)
                .mapToDouble(Point::caught)
                .max()
                .orElse(0);
    }

    private static double area(List<Point> curve) {
        double area = 0;
        Point last = new Point(0, 0);
        for (Point point : curve) {
            area += (point.alarms - last.alarms) * (point.caught + last.caught) / 2;
            last = point;
        }
        return area + (1 - last.alarms) * (1 + last.caught) / 2;
    }

    /**
     * One threshold.
     *
     * @param alarms the share of noise that fails
     * @param caught the share of changes that fail
     */
    record Point(double alarms, double caught) {}
}
