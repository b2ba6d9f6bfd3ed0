package dev.lpips.explain;

import dev.lpips.Lpips;
import dev.lpips.image.Pixels;

/**
 * Finds how strong a degradation has to be for a distance, by halving: a stronger one is hardly ever closer.
 *
 * @param degradation what happens to the picture
 * @param picture the picture
 * @param lpips measures
 */
record StrengthSearch(Degradation degradation, Pixels picture, Lpips lpips) {

    private static final int STEPS = 14;

    /** Closer than this, nobody sees a difference between two pictures of the strip. */
    private static final double CLOSE_ENOUGH = 0.01;

    /**
     * Returns the strength, or the strongest there is if even that is closer.
     *
     * @throws IllegalArgumentException if the distance is not a number above 0
     */
    double find(double distance) {
        if (!(distance > 0) || !Double.isFinite(distance)) {
            throw new IllegalArgumentException("A distance to show is a number above 0, but was " + distance);
        }
        double weak = 0;
        double strong = degradation.strongest();
        double best = strong;
        for (int step = 0; step < STEPS; step++) {
            double middle = (weak + strong) / 2;
            double measured = distance(middle);
            best = middle;
            if (Math.abs(measured - distance) <= CLOSE_ENOUGH * distance) {
                break;
            }
            if (measured < distance) {
                weak = middle;
            } else {
                strong = middle;
            }
        }
        return best;
    }

    private double distance(double strength) {
        return lpips.compare(picture, degradation.apply(picture, strength)).distance();
    }
}
