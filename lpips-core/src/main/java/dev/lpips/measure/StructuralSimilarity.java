package dev.lpips.measure;

import dev.lpips.image.Pixels;
import java.util.Optional;

/**
 * The structural similarity (SSIM) of Wang, Bovik, Sheikh and Simoncelli, "Image Quality Assessment: From Error Visibility
 * to Structural Similarity", IEEE Transactions on Image Processing 13 (2004).
 *
 * <p>The variant of the paper: Rec. 601 luma, a gaussian window of 11 x 11 with a standard deviation of 1.5, K1 = 0.01, K2
 * = 0.03, L = 255, the mean over all windows that lie within the picture, no scaling down first.
 */
public final class StructuralSimilarity {

    private static final int WINDOW = 11;
    private static final double C1 = 0.01 * 255 * 0.01 * 255;
    private static final double C2 = 0.03 * 255 * 0.03 * 255;
    private static final double[] GAUSSIAN = gaussian();

    /** Means of both pictures, of their squares, and of their product. */
    private static final int MOMENTS = 5;

    private final Pixels reference;
    private final Pixels actual;
    private final int columns;
    private final double[][][] filteredRows;
    private final int[] row;
    private final double[] before;
    private final double[] after;

    private StructuralSimilarity(Pixels reference, Pixels actual) {
        this.reference = reference;
        this.actual = actual;
        this.columns = reference.width() - WINDOW + 1;
        // Only as many rows as a window is high: the picture may be large.
        this.filteredRows = new double[WINDOW][MOMENTS][columns];
        this.row = new int[reference.width()];
        this.before = new double[reference.width()];
        this.after = new double[reference.width()];
    }

    /**
     * Returns the similarity of two opaque pictures of one size: 1 for equal ones, lower is less similar, and rarely
     * below 0. Empty if no window fits into them.
     */
    public static Optional<Double> of(Pixels reference, Pixels actual) {
        boolean fits = reference.width() >= WINDOW && reference.height() >= WINDOW;
        return fits ? Optional.of(new StructuralSimilarity(reference, actual).mean()) : Optional.empty();
    }

    private double mean() {
        double sum = 0;
        for (int y = 0; y < reference.height(); y++) {
            filterRow(y);
            if (y >= WINDOW - 1) {
                sum += sumOfWindowsEndingAt(y);
            }
        }
        return sum / columns / (reference.height() - WINDOW + 1);
    }

    private void filterRow(int y) {
        luma(reference, y, before);
        luma(actual, y, after);
        double[][] filtered = filteredRows[y % WINDOW];
        for (int x = 0; x < columns; x++) {
            double[] sums = new double[MOMENTS];
            for (int i = 0; i < WINDOW; i++) {
                add(sums, GAUSSIAN[i], before[x + i], after[x + i]);
            }
            for (int moment = 0; moment < MOMENTS; moment++) {
                filtered[moment][x] = sums[moment];
            }
        }
    }

    private static void add(double[] sums, double weight, double one, double other) {
        sums[0] += weight * one;
        sums[1] += weight * other;
        sums[2] += weight * one * one;
        sums[3] += weight * other * other;
        sums[4] += weight * one * other;
    }

    private double sumOfWindowsEndingAt(int y) {
        double sum = 0;
        for (int x = 0; x < columns; x++) {
            double[] moments = new double[MOMENTS];
            for (int i = 0; i < WINDOW; i++) {
                double[][] filtered = filteredRows[(y - WINDOW + 1 + i) % WINDOW];
                for (int moment = 0; moment < MOMENTS; moment++) {
                    moments[moment] += GAUSSIAN[i] * filtered[moment][x];
                }
            }
            sum += similarity(moments);
        }
        return sum;
    }

    /** Equation 13 of the paper. */
    private static double similarity(double[] moments) {
        double product = moments[0] * moments[1];
        double squares = moments[0] * moments[0] + moments[1] * moments[1];
        double covariance = moments[4] - product;
        double variances = moments[2] + moments[3] - squares;
        return (2 * product + C1) * (2 * covariance + C2) / ((squares + C1) * (variances + C2));
    }

    private void luma(Pixels picture, int y, double[] target) {
        picture.copyRow(y, row);
        for (int x = 0; x < row.length; x++) {
            target[x] = Luma.of(row[x]);
        }
    }

    private static double[] gaussian() {
        double[] weights = new double[WINDOW];
        double sum = 0;
        for (int i = 0; i < WINDOW; i++) {
            double distance = i - WINDOW / 2;
            weights[i] = Math.exp(-distance * distance / (2 * 1.5 * 1.5));
            sum += weights[i];
        }
        for (int i = 0; i < WINDOW; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
