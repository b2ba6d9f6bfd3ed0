package dev.lpips.tools.lite.distortion;

import dev.lpips.tools.lite.chance.Dice;

/**
 * A change of pixels, whatever they show.
 *
 * @param name what tables call it
 * @param operation what it does
 */
public record Distortion(String name, Operation operation) {

    /** The arithmetic of a distortion. */
    @FunctionalInterface
    public interface Operation {
        /**
         * Returns a changed copy.
         *
         * @param strength 0, hardly visible, to 1, strong; operations scale their parameter by its logarithm
         */
        Raster apply(Raster raster, double strength, Dice dice);
    }

    /** Returns a changed copy. */
    public Raster apply(Raster raster, double strength, Dice dice) {
        return operation.apply(raster, strength, dice);
    }

    /** Returns the number this far, in logarithms, from one to the other. */
    static double scaled(double weakest, double strongest, double strength) {
        return weakest * Math.pow(strongest / weakest, strength);
    }
}
