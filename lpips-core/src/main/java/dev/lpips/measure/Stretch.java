package dev.lpips.measure;

/**
 * Bilinear stretching along one axis: which two cells a pixel lies between, and how far.
 *
 * <p>PyTorch's rule for {@code align_corners=False} (aten/src/ATen/native/UpSample.h, area_pixel_compute_source_index):
 * the pixel's centre, in cells, is {@code (pixel + 0.5) * cells / pixels - 0.5}, and at least 0.
 */
final class Stretch {

    private final int cells;

    /** Of each pixel; looked up, because every value of a map asks for them. */
    private final int[] lower;

    private final double[] fractions;

    Stretch(int cells, int pixels) {
        this.cells = cells;
        this.lower = new int[pixels];
        this.fractions = new double[pixels];
        double scale = (double) cells / pixels;
        for (int pixel = 0; pixel < pixels; pixel++) {
            double centre = Math.max(0, (pixel + 0.5) * scale - 0.5);
            lower[pixel] = Math.min((int) centre, cells - 1);
            fractions[pixel] = centre - lower[pixel];
        }
    }

    int cells() {
        return cells;
    }

    int lower(int pixel) {
        return lower[pixel];
    }

    int upper(int pixel) {
        return Math.min(lower[pixel] + 1, cells - 1);
    }

    double fraction(int pixel) {
        return fractions[pixel];
    }

    /**
     * Returns how much each cell counts in the sum over pixels {@code [from, to)}, beginning with the cell {@code
     * lower(from)}.
     */
    double[] weights(int from, int to) {
        int first = lower(from);
        double[] weights = new double[upper(to - 1) - first + 1];
        for (int pixel = from; pixel < to; pixel++) {
            double fraction = fraction(pixel);
            weights[lower(pixel) - first] += 1 - fraction;
            weights[upper(pixel) - first] += fraction;
        }
        return weights;
    }
}
