package dev.lpips.internal.appearance;

import java.util.Arrays;

/**
 * A separable gaussian over planes, row by row. Its radius is {@code int(3 sigma + 0.5)}.
 *
 * <p>Sums are taken in one order, so that a place has the same bits in whatever tile it is computed. Has memory of its own:
 * not safe for use by several threads.
 */
final class Blur {

    private final float[] weights;

    /** The rows above, at and below the one that is computed. */
    private final float[][] near;

    /** That row, blurred along the columns, moved by each distance: so neighbours are rows too, see {@link Taps}. */
    private final float[][] shifted;

    private float[] column = new float[0];
    private float[] padded = new float[0];
    private float[] zeros = new float[0];

    private Blur(float[] weights) {
        this.weights = weights;
        this.near = new float[2 * weights.length - 1][];
        this.shifted = new float[near.length][];
    }

    static Blur gaussian(double sigma) {
        int radius = (int) (3 * sigma + 0.5);
        double[] exact = new double[radius + 1];
        double sum = 0;
        for (int i = 0; i <= radius; i++) {
            exact[i] = Math.exp(-0.5 * i * i / (sigma * sigma));
            sum += i == 0 ? exact[i] : 2 * exact[i];
        }
        float[] weights = new float[radius + 1];
        for (int i = 0; i <= radius; i++) {
            weights[i] = (float) (exact[i] / sum);
        }
        return new Blur(weights);
    }

    int radius() {
        return weights.length - 1;
    }

    /** Computes a blurred row as if the border of the plane went on outside. */
    void repeatingBorder(Plane plane, int y, float[] target) {
        resize(plane.width());
        for (int i = 0; i < near.length; i++) {
            near[i] = plane.nearestRow(y + i - radius());
        }
        blur(plane.width(), target, true);
    }

    /** Computes a blurred row as if all outside of the plane were 0. */
    void zeroOutside(Plane plane, int y, float[] target) {
        resize(plane.width());
        for (int i = 0; i < near.length; i++) {
            int row = y + i - radius();
            near[i] = row >= 0 && row < plane.height() ? plane.row(row) : zeros;
        }
        blur(plane.width(), target, false);
    }

    private void resize(int width) {
        if (column.length < width) {
            column = new float[width];
            padded = new float[width + 2 * radius()];
            zeros = new float[width];
            for (int i = 0; i < shifted.length; i++) {
                shifted[i] = new float[width];
            }
        }
    }

    private void blur(int width, float[] target, boolean repeat) {
        Taps.sum(weights, near, column, width);
        int radius = radius();
        System.arraycopy(column, 0, padded, radius, width);
        Arrays.fill(padded, 0, radius, repeat ? column[0] : 0);
        Arrays.fill(padded, radius + width, width + 2 * radius, repeat ? column[width - 1] : 0);
        for (int i = 0; i < shifted.length; i++) {
            System.arraycopy(padded, i, shifted[i], 0, width);
        }
        Taps.sum(weights, shifted, target, width);
    }
}
