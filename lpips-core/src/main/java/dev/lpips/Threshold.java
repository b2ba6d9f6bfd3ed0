package dev.lpips;

import dev.lpips.measure.Direction;
import java.math.BigDecimal;

/**
 * The last number at which two pictures still count as the same: the largest difference, or the smallest similarity.
 *
 * <p>The limit is inclusive.
 *
 * @param limit a finite number
 * @param direction on which side of it pictures match
 */
public record Threshold(double limit, Direction direction) {

    /** Fewer digits would print 0.0021 as 0.00, and the distances of small changes live there. */
    private static final int LEAST_DIGITS = 4;

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if it is infinite or not a number
     */
    public Threshold {
        if (!Double.isFinite(limit)) {
            throw new IllegalArgumentException("A threshold is a finite number, but was %s".formatted(limit));
        }
    }

    /**
     * Creates the threshold of a difference.
     *
     * @param maximum the largest one that is accepted
     * @throws IllegalArgumentException if it is negative, infinite or not a number
     */
    public Threshold(double maximum) {
        this(requireDifference(maximum), Direction.AT_MOST);
    }

    /** Tells whether a measured value is accepted. Not a number never is. */
    public boolean accepts(double measured) {
        return direction.accepts(measured, limit);
    }

    /**
     * Formats a value for a message about this threshold.
     *
     * <p>Rounding to nearest would print 0.05003 as "0.0500" beside "0.0500 at most" in a failure. Rounding away from
     * the threshold keeps the two printed numbers in the order that decided.
     */
    public String format(double measured) {
        return format(measured, LEAST_DIGITS);
    }

    /** Returns the limit with at least four decimals, and all it was given with. */
    @Override
    public String toString() {
        return toString(LEAST_DIGITS);
    }

    String format(double measured, int leastDigits) {
        if (!Double.isFinite(measured)) {
            return Double.toString(measured);
        }
        return BigDecimal.valueOf(measured)
                .setScale(
                        digits(leastDigits),
                        accepts(measured) ? direction.towardsAccepted() : direction.awayFromAccepted())
                .toPlainString();
    }

    String toString(int leastDigits) {
        return BigDecimal.valueOf(limit).setScale(digits(leastDigits)).toPlainString();
    }

    private int digits(int least) {
        return Math.max(least, BigDecimal.valueOf(limit).scale());
    }

    private static double requireDifference(double maximum) {
        if (!Double.isFinite(maximum) || maximum < 0) {
            throw new IllegalArgumentException(
                    "A threshold is a finite number, 0 or greater, but was %s".formatted(maximum));
        }
        return maximum;
    }
}
