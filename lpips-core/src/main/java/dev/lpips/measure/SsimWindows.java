package dev.lpips.measure;

import dev.lpips.image.Pixels;
import dev.lpips.internal.parallel.Workers;

/** The windows of two pictures, a band of rows for each thread: the pictures may be large. */
final class SsimWindows {

    static final int SIDE = 11;
    private static final double C1 = 0.01 * 255 * 0.01 * 255;
    private static final double C2 = 0.03 * 255 * 0.03 * 255;
    private static final double[] GAUSSIAN = gaussian();
    private static final double G0 = GAUSSIAN[0];
    private static final double G1 = GAUSSIAN[1];
    private static final double G2 = GAUSSIAN[2];
    private static final double G3 = GAUSSIAN[3];
    private static final double G4 = GAUSSIAN[4];
    private static final double G5 = GAUSSIAN[5];

    /** Rows of windows in a band: many beside those that two bands both filter. */
    private static final int BAND = 128;

    private final Pixels reference;
    private final Pixels actual;
    private final int columns;
    private final int rows;

    SsimWindows(Pixels reference, Pixels actual) {
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

    /**
     * Rows of windows, in the order from the top.
     *
     * <p>Means are taken of the sum of both pictures, of their difference, and of the squares of these: all that equation 13
     * needs, and one mean fewer than of the pictures, their squares and their product.
     */
    private final class Band {

        private static final int MOMENTS = 4;

        private final double[][][] filteredRows = new double[SIDE][MOMENTS][columns];
        private final double[][] moments = new double[MOMENTS][columns];
        private final double[][] values = new double[MOMENTS][reference.width()];
        private final int[] before = new int[reference.width()];
        private final int[] after = new int[reference.width()];

        void sum(int first, int end, double[] sums) {
            int equalRows = 0;
            int filteredTo = first;
            for (int y = first; y < end + SIDE - 1; y++) {
                equalRows = reference.firstDifference(actual, y, 0) < 0 ? equalRows + 1 : 0;
                int window = y - SIDE + 1;
                if (window < first) {
                    continue;
                }
                if (equalRows >= SIDE) {
                    // Windows of equal pixels are exactly 1.
                    sums[window] = columns;
                } else {
                    for (filteredTo = Math.max(filteredTo, window); filteredTo <= y; filteredTo++) {
                        filterRow(filteredTo);
                    }
                    sums[window] = sumOfWindows(window);
                }
            }
        }

        private void filterRow(int y) {
            reference.copyRow(y, before);
            actual.copyRow(y, after);
            for (int x = 0; x < before.length; x++) {
                double one = Math.rint(Luma.of(before[x]));
                double other = before[x] == after[x] ? one : Math.rint(Luma.of(after[x]));
                values[0][x] = one + other;
                values[1][x] = one - other;
            }
            square(values[0], values[2]);
            square(values[1], values[3]);
            for (int moment = 0; moment < MOMENTS; moment++) {
                along(values[moment], filteredRows[y % SIDE][moment]);
            }
        }

        private double sumOfWindows(int first) {
            for (int moment = 0; moment < MOMENTS; moment++) {
                down(first, moment, moments[moment]);
            }
            double sum = 0;
            for (int x = 0; x < columns; x++) {
                sum += similarity(moments[0][x], moments[1][x], moments[2][x], moments[3][x]);
            }
            return sum;
        }

        /** Down a column. The window is symmetric, so two rows share a weight. */
        private void down(int first, int moment, double[] target) {
            double[] row0 = filteredRows[first % SIDE][moment];
            double[] row1 = filteredRows[(first + 1) % SIDE][moment];
            double[] row2 = filteredRows[(first + 2) % SIDE][moment];
            double[] row3 = filteredRows[(first + 3) % SIDE][moment];
            double[] row4 = filteredRows[(first + 4) % SIDE][moment];
            double[] row5 = filteredRows[(first + 5) % SIDE][moment];
            double[] row6 = filteredRows[(first + 6) % SIDE][moment];
            double[] row7 = filteredRows[(first + 7) % SIDE][moment];
            double[] row8 = filteredRows[(first + 8) % SIDE][moment];
            double[] row9 = filteredRows[(first + 9) % SIDE][moment];
            double[] row10 = filteredRows[(first + 10) % SIDE][moment];
            for (int x = 0; x < target.length; x++) {
                target[x] = G0 * (row0[x] + row10[x])
                        + G1 * (row1[x] + row9[x])
                        + G2 * (row2[x] + row8[x])
                        + G3 * (row3[x] + row7[x])
                        + G4 * (row4[x] + row6[x])
                        + G5 * row5[x];
            }
        }
    }

    /** Along a row. Written out, so that it is one pass over the row. */
    private static void along(double[] row, double[] target) {
        for (int x = 0; x < target.length; x++) {
            target[x] = G0 * (row[x] + row[x + 10])
                    + G1 * (row[x + 1] + row[x + 9])
                    + G2 * (row[x + 2] + row[x + 8])
                    + G3 * (row[x + 3] + row[x + 7])
                    + G4 * (row[x + 4] + row[x + 6])
                    + G5 * row[x + 5];
        }
    }

    private static void square(double[] values, double[] squares) {
        for (int x = 0; x < values.length; x++) {
            squares[x] = values[x] * values[x];
        }
    }

    /**
     * Equation 13 of the paper, from the means of the sum of two pictures, of their difference, and of the squares of these.
     */
    private static double similarity(double sum, double difference, double squareOfSum, double squareOfDifference) {
        double twoProducts = (sum * sum - difference * difference) / 2;
        double squares = (sum * sum + difference * difference) / 2;
        double twoCovariances = (squareOfSum - squareOfDifference) / 2 - twoProducts;
        double variances = (squareOfSum + squareOfDifference) / 2 - squares;
        return (twoProducts + C1) * (twoCovariances + C2) / ((squares + C1) * (variances + C2));
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
