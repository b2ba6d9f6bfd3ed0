package dev.lpips.measure;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;

/**
 * The structural similarity (SSIM) of Wang, Bovik, Sheikh and Simoncelli, "Image Quality Assessment: From Error Visibility
 * to Structural Similarity", IEEE Transactions on Image Processing 13 (2004): 1 for equal pictures, lower is less similar,
 * rarely below 0.
 *
 * <p>The variant of the paper: Rec. 601 luma, rounded to whole numbers as published values are made, a gaussian window of
 * 11 x 11 with a standard deviation of 1.5, K1 = 0.01, K2 = 0.03, L = 255, the mean over all windows that lie within the
 * picture, no scaling down first. Pictures smaller than a window are continued to its size by repeating their last row and
 * column.
 */
public record Ssim() implements Measure {

    @Override
    public String key() {
        return "ssim";
    }

    @Override
    public String label() {
        return "SSIM";
    }

    @Override
    public Direction direction() {
        return Direction.AT_LEAST;
    }

    @Override
    public int digits() {
        return 4;
    }

    @Override
    public Limits limits() {
        return new Limits(-1, 1);
    }

    @Override
    public double ofEqual() {
        return 1;
    }

    @Override
    public Measured measure(Sample sample) {
        return Measured.of(of(sample.reference(), sample.actual()), "Wang 2004: luma, 11 x 11 gaussian");
    }

    /** Returns the similarity of two opaque pictures of one size. */
    public static double of(Pixels reference, Pixels actual) {
        return new Windows(atLeastOneWindow(reference), atLeastOneWindow(actual)).mean();
    }

    private static Pixels atLeastOneWindow(Pixels picture) {
        PixelSize size =
                new PixelSize(Math.max(Windows.SIDE, picture.width()), Math.max(Windows.SIDE, picture.height()));
        if (size.equals(picture.size())) {
            return picture;
        }
        int[] argb = new int[size.area()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = picture.argb(
                    Math.min(i % size.width(), picture.width() - 1), Math.min(i / size.width(), picture.height() - 1));
        }
        return Pixels.ofArgb(size, argb);
    }

    /** The windows of two pictures, a row of them at a time: the pictures may be large. */
    private static final class Windows {

        static final int SIDE = 11;
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

        Windows(Pixels reference, Pixels actual) {
            this.reference = reference;
            this.actual = actual;
            this.columns = reference.width() - SIDE + 1;
            this.filteredRows = new double[SIDE][MOMENTS][columns];
            this.row = new int[reference.width()];
            this.before = new double[reference.width()];
            this.after = new double[reference.width()];
        }

        double mean() {
            double sum = 0;
            for (int y = 0; y < reference.height(); y++) {
                filterRow(y);
                if (y >= SIDE - 1) {
                    sum += sumOfWindowsEndingAt(y);
                }
            }
            return sum / columns / (reference.height() - SIDE + 1);
        }

        private void filterRow(int y) {
            luma(reference, y, before);
            luma(actual, y, after);
            double[][] filtered = filteredRows[y % SIDE];
            for (int x = 0; x < columns; x++) {
                double[] sums = new double[MOMENTS];
                for (int i = 0; i < SIDE; i++) {
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
                for (int i = 0; i < SIDE; i++) {
                    double[][] filtered = filteredRows[(y - SIDE + 1 + i) % SIDE];
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
                target[x] = Math.rint(Luma.of(row[x]));
            }
        }

        private static double[] gaussian() {
            double[] weights = new double[SIDE];
            double sum = 0;
            for (int i = 0; i < SIDE; i++) {
                double distance = i - SIDE / 2;
                weights[i] = Math.exp(-distance * distance / (2 * 1.5 * 1.5));
                sum += weights[i];
            }
            for (int i = 0; i < SIDE; i++) {
                weights[i] /= sum;
            }
            return weights;
        }
    }
}
