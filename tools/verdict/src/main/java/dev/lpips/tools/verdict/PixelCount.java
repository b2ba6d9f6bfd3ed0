package dev.lpips.tools.verdict;

import dev.lpips.image.Pixels;

/**
 * Counts pixels that differ in YIQ (Kotsarenko and Ramos, "Measuring perceived color difference using YIQ NTSC transmission
 * color space in mobile applications", 2010), the rule of the tools that compare screenshots pixel by pixel. Without their
 * search for anti-aliasing.
 */
final class PixelCount {

    /** The largest difference that the formula has. */
    private static final double LARGEST = 35215;

    private PixelCount() {}

    /**
     * Returns how many pixels differ.
     *
     * @param threshold from 0, everything counts, to 1, nothing does
     */
    static int of(Pixels reference, Pixels actual, double threshold) {
        int[] before = new int[reference.width()];
        int[] after = new int[reference.width()];
        int count = 0;
        for (int y = 0; y < reference.height(); y++) {
            reference.copyRow(y, before);
            actual.copyRow(y, after);
            for (int x = 0; x < before.length; x++) {
                count += difference(before[x], after[x]) > LARGEST * threshold * threshold ? 1 : 0;
            }
        }
        return count;
    }

    private static double difference(int one, int other) {
        double red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        double green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        double blue = (one & 0xFF) - (other & 0xFF);
        double y = 0.29889531 * red + 0.58662247 * green + 0.11448223 * blue;
        double i = 0.59597799 * red - 0.27417610 * green - 0.32180189 * blue;
        double q = 0.21147017 * red - 0.52261711 * green + 0.31114694 * blue;
        return 0.5053 * y * y + 0.299 * i * i + 0.1957 * q * q;
    }
}
