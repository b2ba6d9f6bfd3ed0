package dev.lpips.calibrate;

import dev.lpips.measure.Direction;
import dev.lpips.measure.Measure;
import java.util.Optional;

/**
 * What one measure reads of renders that should pass, and of those that should not.
 *
 * @param measure the measure
 * @param noise the reading of the two renders that differ most
 * @param changed the reading of the known-bad picture that differs least; empty if none was given
 * @since 0.1.0
 */
public record MeasureCalibration(Measure measure, double noise, Optional<Double> changed) {

    /** Renders to come differ by more than the few that were measured. */
    private static final double MARGIN = 1.5;

    /** A limit between two readings that are closer than that would be luck. */
    private static final double LEAST_SEPARATION = 1.5;

    /** Tells whether every known-bad picture reads clearly more than noise does. */
    public boolean separates() {
        return changed.filter(bad -> size(bad) >= LEAST_SEPARATION * size(noise) && size(bad) > 0)
                .isPresent();
    }

    /**
     * Returns the limit to begin with: in the middle of noise and change where the measure tells them apart, as a ratio, and at most three
     * times the noise; otherwise the noise and half of it again.
     */
    public double limit() {
        double noisy = size(noise);
        double limit = separates() && noisy > 0
                ? Math.min(Math.sqrt(noisy * size(changed.orElseThrow())), 2 * MARGIN * noisy)
                : separates() ? size(changed.orElseThrow()) / 2 : MARGIN * noisy;
        return fromSize(limit);
    }

    /** How much differs: measures of similarity are turned around, and decibels are the logarithm of what differs. */
    private double size(double reading) {
        if (isDecibels()) {
            return Math.pow(10, -reading / 10);
        }
        return measure.direction() == Direction.AT_MOST
                ? reading
                : Math.max(0, measure.limits().most() - reading);
    }

    private double fromSize(double size) {
        if (isDecibels()) {
            double decibels = -10 * Math.log10(size);
            return Math.min(
                    Math.max(decibels, measure.limits().least()),
                    measure.limits().most());
        }
        return measure.direction() == Direction.AT_MOST
                ? Math.min(size, measure.limits().most())
                : Math.max(measure.limits().most() - size, measure.limits().least());
    }

    /** Only a ratio to what differs is infinite of equal pictures. */
    private boolean isDecibels() {
        return measure.ofEqual() == Double.POSITIVE_INFINITY;
    }
}
