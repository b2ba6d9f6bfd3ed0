package dev.lpips;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The largest number at which two pictures still count as the same: a distance, or a difference of colours.
 *
 * <p>The bound is inclusive.
 *
 * @param maximum a finite number, 0 or greater; 0 accepts only pictures the network cannot tell apart
 */
public record Threshold(double maximum) {

    /** Fewer digits would print 0.0021 as 0.00, and the distances of small changes live there. */
    private static final int LEAST_DIGITS = 4;

    /**
     * Checks the bound.
     *
     * @throws IllegalArgumentException if it is negative, infinite or not a number
     */
    public Threshold {
        if (!Double.isFinite(maximum) || maximum < 0) {
            throw new IllegalArgumentException(
                    "A threshold is a finite number, 0 or greater, but was %s".formatted(maximum));
        }
    }

    /** Tells whether a distance is at most the maximum. Not a number is never accepted. */
    public boolean accepts(double distance) {
        return distance <= maximum;
    }

    /**
     * Formats a distance for a message about this threshold.
     *
     * <p>Rounding to nearest would print 0.05003 as "0.0500" beside "0.0500 at most" in a failure. Rounding away from
     * the threshold keeps the two printed numbers in the order that decided.
     */
    public String format(double distance) {
        return format(distance, LEAST_DIGITS);
    }

    /** Returns the maximum with at least four decimals, and all it was given with. */
    @Override
    public String toString() {
        return toString(LEAST_DIGITS);
    }

    String format(double measured, int leastDigits) {
        if (!Double.isFinite(measured)) {
            return Double.toString(measured);
        }
        RoundingMode awayFromThreshold = accepts(measured) ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return BigDecimal.valueOf(measured)
                .setScale(digits(leastDigits), awayFromThreshold)
                .toPlainString();
    }

    String toString(int leastDigits) {
        return BigDecimal.valueOf(maximum)
                .setScale(digits(leastDigits), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private int digits(int least) {
        return Math.max(least, BigDecimal.valueOf(maximum).scale());
    }
}
