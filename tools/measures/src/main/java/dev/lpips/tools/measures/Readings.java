package dev.lpips.tools.measures;

import dev.lpips.measure.Direction;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measured;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the measures read of one change.
 *
 * @param found by measure
 */
record Readings(Map<Measure, Measured> found) {

    /** From here on, the size of a number is what one can read. */
    private static final double LARGE = 10_000;

    double of(Measure measure) {
        return Objects.requireNonNull(found.get(measure)).value();
    }

    String format(Measure measure) {
        return format(measure, of(measure));
    }

    static String format(Measure measure, double value) {
        if (Double.isInfinite(value)) {
            return "equal";
        }
        return value >= LARGE
                ? String.format(Locale.ROOT, "%.1e", value)
                : String.format(Locale.ROOT, "%." + Math.min(4, measure.digits()) + "f", value);
    }

    /** Returns how far a reading is from that of equal pictures: more is worse, whatever the direction of the measure. */
    static double badness(Measure measure, double value) {
        return measure.direction() == Direction.AT_MOST ? value : -value;
    }
}
