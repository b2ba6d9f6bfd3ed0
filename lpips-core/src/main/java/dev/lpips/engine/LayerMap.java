package dev.lpips.engine;

import java.util.Locale;

/**
 * The un-averaged distance of one layer: one value per location of the layer's grid, row by row.
 *
 * @param width columns of the grid, at least 1
 * @param height rows of the grid, at least 1
 * @param values {@code width * height} values, 0 or greater; not copied, so neither side may change it afterwards
 */
@SuppressWarnings("ArrayRecordComponent") // a megabyte a map: copied once out of native memory, and not again
public record LayerMap(int width, int height, float[] values) {

    /**
     * Checks the grid.
     *
     * @throws IllegalArgumentException if the number of values is not {@code width * height}, or that is 0
     */
    public LayerMap {
        if (width < 1 || height < 1 || values.length != width * height) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "A layer map of %d x %d cannot have %d values", width, height, values.length));
        }
    }

    /** Returns the mean over all locations, summed in double precision. */
    public double mean() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
