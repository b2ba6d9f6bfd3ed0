package dev.lpips.image;

import java.util.Locale;

/**
 * The size of a picture in pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record PixelSize(int width, int height) {

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if a side is smaller than 1, or the picture has more than {@link
     *     Integer#MAX_VALUE} pixels
     */
    public PixelSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A picture is at least 1 x 1 pixels, but was %d x %d", width, height));
        }
        if ((long) width * height > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "A picture of %d x %d pixels does not fit into one array", width, height));
        }
    }

    /** Returns the number of pixels. */
    public int area() {
        return width * height;
    }

    /** Returns the size as people write it, {@code 800 x 600}. */
    @Override
    public String toString() {
        return width + " x " + height;
    }
}
