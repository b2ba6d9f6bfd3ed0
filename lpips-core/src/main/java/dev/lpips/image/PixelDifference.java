package dev.lpips.image;

import java.util.Optional;

/**
 * How the pixels of two pictures of one size differ, as numbers: a matter of colours and alpha, not of what is seen.
 *
 * @param pixels how many pixels differ, at least 1
 * @param x the column of the first one, row by row from the top left
 * @param y its row
 * @param reference its colour in the reference, {@code 0xAARRGGBB}
 * @param actual its colour in the actual picture
 * @param largest the largest difference of one channel of one pixel, alpha included, from 1 to 255
 */
public record PixelDifference(int pixels, int x, int y, int reference, int actual, int largest) {

    /**
     * Returns how two pictures differ; empty if they are equal.
     *
     * @throws IllegalArgumentException if their sizes differ
     */
    public static Optional<PixelDifference> between(Pixels reference, Pixels actual) {
        if (!reference.size().equals(actual.size())) {
            throw new IllegalArgumentException("Only pictures of one size have pixels in common, not %s and %s"
                    .formatted(reference.size(), actual.size()));
        }
        int[] before = reference.toArgb();
        int[] after = actual.toArgb();
        int pixels = 0;
        int first = -1;
        int largest = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i]) {
                pixels++;
                first = first < 0 ? i : first;
                largest = Math.max(largest, largestChannel(before[i], after[i]));
            }
        }
        if (pixels == 0) {
            return Optional.empty();
        }
        int width = reference.width();
        return Optional.of(
                new PixelDifference(pixels, first % width, first / width, before[first], after[first], largest));
    }

    private static int largestChannel(int one, int other) {
        int largest = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            largest = Math.max(largest, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return largest;
    }
}
