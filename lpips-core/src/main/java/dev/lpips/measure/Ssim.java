package dev.lpips.measure;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.internal.parallel.Workers;
import java.util.Arrays;

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

    /** The windows of two pictures, a band of rows for each thread: the pictures may be large. */
    private static final class Windows {

        static final int SIDE = 11;
        private static final double C1 = 0.01 * 255 * 0.01 * 255;
        private static final double C2 = 0.03 * 255 * 0.03 * 255;
        private static final double[] GAUSSIAN = gaussian();

        /** Rows of windows in a band: many beside those that two bands both filter. */
        private static final int BAND = 128;

        private final Pixels reference;
        private final Pixels actual;
        private final int columns;
        private final int rows;

        Windows(Pixels reference, Pixels actual) {
            this.reference = reference;
            this.actual = actual;
            this.columns = reference.width() - SIDE + 1;
            this.rows = reference.height() - SIDE + 1;
        }

        double mean() {
            double[] sums = new double[rows];
            Workers.run((rows + BAND - 1) / BAND, band -> {
                int first = band * BAND;
                new Band().sum(first, Math.min(rows, first + BAND), sums);
            });
            // Row by row, so that the number of threads changes nothing.
            double sum = 0;
            for (double row : sums) {
                sum += row;
            }
            return sum / columns / rows;
        }

        /** Rows of windows, in the order from the top. */
        private final class Band {

            /** Means of both pictures, of their squares, and of their product. */
            private static final int MOMENTS = 5;

            private final double[][][] filteredRows = new double[SIDE][MOMENTS][columns];
            private final double[][] moments = new double[MOMENTS][columns];
            private final int[] row = new int[reference.width()];
            private final double[] before = new double[reference.width()];
            private final double[] after = new double[reference.width()];

            void sum(int first, int end, double[] sums) {
                for (int y = first; y < end + SIDE - 1; y++) {
                    filterRow(y);
                    int window = y - SIDE + 1;
                    if (window >= first) {
                        sums[window] = sumOfWindows(window);
                    }
                }
            }

            private void filterRow(int y) {
                luma(reference, y, before);
                luma(actual, y, after);
                double[][] filtered = filteredRows[y % SIDE];
                clear(filtered);
                for (int i = 0; i < SIDE; i++) {
                    add(filtered, GAUSSIAN[i], i);
                }
            }

            private void add(double[][] sums, double weight, int offset) {
                double[] one = sums[0];
                double[] other = sums[1];
                double[] squareOfOne = sums[2];
                double[] squareOfOther = sums[3];
                double[] product = sums[4];
                for (int x = 0; x < columns; x++) {
                    double weighedOne = weight * before[x + offset];
                    double weighedOther = weight * after[x + offset];
                    one[x] += weighedOne;
                    other[x] += weighedOther;
                    squareOfOne[x] += weighedOne * before[x + offset];
                    squareOfOther[x] += weighedOther * after[x + offset];
                    product[x] += weighedOne * after[x + offset];
                }
            }

            private double sumOfWindows(int first) {
                clear(moments);
                for (int i = 0; i < SIDE; i++) {
                    double[][] filtered = filteredRows[(first + i) % SIDE];
                    for (int moment = 0; moment < MOMENTS; moment++) {
                        addScaled(moments[moment], GAUSSIAN[i], filtered[moment]);
                    }
                }
                double sum = 0;
                for (int x = 0; x < columns; x++) {
                    sum += similarity(moments[0][x], moments[1][x], moments[2][x], moments[3][x], moments[4][x]);
                }
                return sum;
            }

            private void luma(Pixels picture, int y, double[] target) {
                picture.copyRow(y, row);
                for (int x = 0; x < row.length; x++) {
                    target[x] = Math.rint(Luma.of(row[x]));
                }
            }
        }

        private static void addScaled(double[] target, double weight, double[] source) {
            for (int x = 0; x < target.length; x++) {
                target[x] += weight * source[x];
            }
        }

        private static void clear(double[][] rows) {
            for (double[] row : rows) {
                Arrays.fill(row, 0);
            }
        }

        /** Equation 13 of the paper. */
        private static double similarity(
                double one, double other, double squareOfOne, double squareOfOther, double both) {
            double product = one * other;
            double squares = one * one + other * other;
            double covariance = both - product;
            double variances = squareOfOne + squareOfOther - squares;
            return (2 * product + C1) * (2 * covariance + C2) / ((squares + C1) * (variances + C2));
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
