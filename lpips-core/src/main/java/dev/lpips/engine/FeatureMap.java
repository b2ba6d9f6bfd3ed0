package dev.lpips.engine;

import java.util.Locale;

/**
 * What one layer makes of a picture: a value for each channel and location.
 *
 * @param channels at least 1
 * @param width columns of the layer's grid, at least 1
 * @param height rows of the grid, at least 1
 * @param values one channel after the other, each row by row; not copied, so neither side may change it afterwards
 * @since 0.1.0
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes: copied once out of native memory, and not again
public record FeatureMap(int channels, int width, int height, float[] values) {

    /**
     * Checks the grid.
     *
     * @throws IllegalArgumentException if the number of values is not {@code channels * width * height}, or that is 0
     */
    public FeatureMap {
        if (channels < 1 || width < 1 || height < 1 || values.length != (long) channels * width * height) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Features of %d channels and %d x %d locations cannot have %d values",
                    channels,
                    width,
                    height,
                    values.length));
        }
    }

    /** Returns how many locations the grid has. */
    public int places() {
        return width * height;
    }
}
