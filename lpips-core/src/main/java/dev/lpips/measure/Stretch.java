package dev.lpips.measure;

/**
 * Bilinear stretching along one axis: which two cells a pixel lies between, and how far.
 *
 * <p>PyTorch's rule for {@code align_corners=False} (aten/src/ATen/native/UpSample.h, area_pixel_compute_source_index):
 * the pixel's centre, in cells, is {@code (pixel + 0.5) * cells / pixels - 0.5}, and at least 0.
 */
final class Stretch {

    private final int cells;
    private final double scale;

    Stretch(int cells, int pixels) {
        this.cells = cells;
        this.scale = (double) cells / pixels;
    }

    int cells() {
        return cells;
    }

    int lower(int pixel) {
        return Math.min((int) centre(pixel), cells - 1);
    }

    int upper(int pixel) {
        return Math.min(lower(pixel) + 1, cells - 1);
    }

    double fraction(int pixel) {
        return centre(pixel) - lower(pixel);
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

    private double centre(int pixel) {
        return Math.max(0, (pixel + 0.5) * scale - 0.5);
    }
}
