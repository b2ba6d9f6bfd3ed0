package dev.lpips.measure;

import dev.lpips.image.Region;

/**
 * Where two pictures differ most: the square window of the distance map with the largest mean.
 *
 * <p>LPIPS was trained and calibrated on patches of 64 x 64 pixels (Zhang et al. 2018, section 2), so this number means
 * the same at every picture size, while the distance of the whole picture dilutes: a changed icon moves it the less, the
 * larger the screen around it.
 *
 * @param distance the mean of the distance map over the window
 * @param region the window: 64 x 64 pixels, or the whole width or height of a picture that is smaller
 */
public record WorstPatch(double distance, Region region) {

    /** The side of the window, in pixels. */
    public static final int SIDE = 64;

    /** How far apart neighbouring windows start, in pixels. One more window lies flush with the far edge. */
    public static final int STRIDE = 8;
}
