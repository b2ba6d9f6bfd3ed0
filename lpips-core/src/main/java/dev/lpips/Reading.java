package dev.lpips;

import dev.lpips.Tolerance.Bound;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What was measured for one bound of a tolerance.
 *
 * @param bound what was measured
 * @param measured how much it is
 * @param threshold how much it may be
 */
public record Reading(Bound bound, double measured, Threshold threshold) {

    /**
     * How near a threshold is too near to be sure. Processors and versions of the network's runtime agree to about this;
     * closer to its threshold than this, the same picture may pass on one machine and fail on another.
     */
    public static final double GUARD_BAND = 1e-5;

    /** Tells whether the bound holds. */
    public boolean holds() {
        return threshold.accepts(measured);
    }

    /**
     * Tells whether the reading lies within {@link #GUARD_BAND} of its threshold, on either side. It is judged all the
     * same. Equal pictures are never in doubt: their 0 is not computed.
     */
    public boolean isBorderline() {
        return measured > 0 && Math.abs(measured - threshold.maximum()) <= GUARD_BAND;
    }

    /** Returns the measured number, rounded so that it does not contradict the verdict, see {@link Threshold#format}. */
    public String formatMeasured() {
        return threshold.format(measured, bound.leastDigits());
    }

    /** Returns the threshold as messages print it. */
    public String formatThreshold() {
        return bound.format(threshold);
    }

    /** Returns the smallest threshold that can be printed with as many digits and would accept this reading. */
    public String formatPassingThreshold() {
        return BigDecimal.valueOf(measured)
                .setScale(bound.leastDigits(), RoundingMode.CEILING)
                .toPlainString();
    }
}
