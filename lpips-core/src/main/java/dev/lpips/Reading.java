package dev.lpips;

import dev.lpips.measure.Measure;
import dev.lpips.measure.Measured;
import java.math.BigDecimal;

/**
 * What was measured for one bound of a tolerance.
 *
 * @param measure what was measured
 * @param found what it found; places count from the pictures' top left corner
 * @param threshold what was accepted
 */
public record Reading(Measure measure, Measured found, Threshold threshold) {

    /**
     * How near a threshold is too near to be sure. Processors and versions of the network's runtime agree to about this;
     * closer to its threshold than this, the same picture may pass on one machine and fail on another.
     */
    public static final double GUARD_BAND = 1e-5;

    /** Returns the key of the measure. */
    public String key() {
        return measure.key();
    }

    /** Returns the measured number. */
    public double measured() {
        return found.value();
    }

    /** Tells whether the bound holds. */
    public boolean holds() {
        return threshold.accepts(measured());
    }

    /**
     * Tells whether the reading lies within {@link #GUARD_BAND} of its threshold, on either side. It is judged all the
     * same. Equal pictures are never in doubt: their value is not computed.
     */
    public boolean isBorderline() {
        return measured() != measure.ofEqual() && Math.abs(measured() - threshold.limit()) <= GUARD_BAND;
    }

    /** Returns the measured number, rounded so that it does not contradict the verdict, see {@link Threshold#format}. */
    public String formatMeasured() {
        return threshold.format(measured(), measure.digits());
    }

    /** Returns the threshold as messages print it. */
    public String formatThreshold() {
        return threshold.toString(measure.digits());
    }

    /** Returns the strictest threshold that can be printed with as many digits and would accept this reading. */
    public String formatPassingThreshold() {
        return Double.isFinite(measured())
                ? BigDecimal.valueOf(measured())
                        .setScale(measure.digits(), measure.direction().awayFromAccepted())
                        .toPlainString()
                : Double.toString(measured());
    }
}
