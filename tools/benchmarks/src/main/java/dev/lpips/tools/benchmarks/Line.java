package dev.lpips.tools.benchmarks;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param name what was measured
 * @param value the number, or null if it was not measured
 * @param unit of the number
 * @param ratio the number the target is about, if it is one; of two sides measured in turns
 * @param target what to reach, if anything
 * @param note against what the ratio is, or why there is no number
 */
record Line(
        String name,
        @Nullable Double value,
        String unit,
        @Nullable Double ratio,
        @Nullable Target target,
        String note) {

    /** A bound, read by people; nothing fails if it is not met. */
    record Target(boolean atMost, double bound) {

        static Target atMost(double bound) {
            return new Target(true, bound);
        }

        static Target atLeast(double bound) {
            return new Target(false, bound);
        }

        boolean isMetBy(double number) {
            return atMost ? number <= bound : number >= bound;
        }

        @Override
        public String toString() {
            return (atMost ? "at most " : "at least ") + Report.number(bound);
        }
    }

    static Line millis(String name, double millis) {
        return new Line(name, millis, "ms", null, null, "");
    }

    static Line notMeasured(String name, String why) {
        return new Line(name, null, "", null, null, "not measured: " + why);
    }

    Line against(String what, double number, @Nullable Target bound) {
        return new Line(name, value, unit, number, bound, what);
    }

    /** Tells whether the target is met, if there is one and a number to judge. */
    Optional<Boolean> met() {
        Optional<Double> judged = Optional.ofNullable(ratio == null ? value : ratio);
        return Optional.ofNullable(target).flatMap(bound -> judged.map(bound::isMetBy));
    }
}
