package dev.lpips.measure;

import dev.lpips.engine.LayerMap;
import dev.lpips.image.PixelSize;
import java.util.BitSet;

/**
 * One layer map, stretched bilinearly to the size of the picture. Separable: a value is {@code sum wy[i] * wx[j] *
 * cell[i][j]}, so means over windows need no stretched map at all.
 */
final class StretchedLayer {

    private final LayerMap cells;
    private final Stretch columns;
    private final Stretch rows;
    private final BitSet rowsWithDistance;

    StretchedLayer(LayerMap cells, PixelSize size) {
        this.cells = cells;
        this.columns = new Stretch(cells.width(), size.width());
        this.rows = new Stretch(cells.height(), size.height());
        this.rowsWithDistance = rowsWithDistance(cells);
    }

    /** Tells whether picture rows {@code [from, to)} have no distance anywhere: most have none if a button changed. */
    boolean isZero(int from, int to) {
        int next = rowsWithDistance.nextSetBit(rows.lower(from));
        return next < 0 || next > rows.upper(to - 1);
    }

    double value(int x, int y) {
        double upper = across(rows.lower(y), x);
        double lower = across(rows.upper(y), x);
        return upper + rows.fraction(y) * (lower - upper);
    }

    /**
     * Adds the values of some rows, from their first columns on.
     *
     * @param values of rows {@code [from, to)}, one after the other
     * @param width how many columns a row has
     */
    void addTo(double[] values, int from, int to, int width) {
        if (isZero(from, to)) {
            return;
        }
        double[] upper = new double[width];
        double[] lower = new double[width];
        int upperRow = -1;
        int lowerRow = -1;
        for (int y = from; y < to; y++) {
            if (rows.lower(y) == lowerRow) {
                double[] next = upper;
                upper = lower;
                lower = next;
                upperRow = lowerRow;
                lowerRow = -1;
            } else if (rows.lower(y) != upperRow) {
                upperRow = rows.lower(y);
                stretchRow(upperRow, upper);
            }
            if (rows.upper(y) != lowerRow) {
                lowerRow = rows.upper(y);
                stretchRow(lowerRow, lower);
            }
            add(values, (y - from) * width, upper, lower, rows.fraction(y));
        }
    }

    private static void add(double[] values, int start, double[] upper, double[] lower, double fraction) {
        for (int x = 0; x < upper.length; x++) {
            values[start + x] += upper[x] + fraction * (lower[x] - upper[x]);
        }
    }

    /**
     * Returns, for each cell column, the sum over picture rows.
     *
     * @param from the first row
     * @param weights of cells for these rows, as {@link Stretch#weights} gives them
     */
    double[] columnSums(int from, double[] weights) {
        int first = rows.lower(from);
        double[] sums = new double[cells.width()];
        for (int i = 0; i < weights.length; i++) {
            int start = (first + i) * cells.width();
            for (int j = 0; j < sums.length; j++) {
                sums[j] += weights[i] * cells.values()[start + j];
            }
        }
        return sums;
    }

    Stretch columns() {
        return columns;
    }

    Stretch rows() {
        return rows;
    }

    private static BitSet rowsWithDistance(LayerMap cells) {
        BitSet rows = new BitSet(cells.height());
        for (int row = 0; row < cells.height(); row++) {
            int column = 0;
            while (column < cells.width() && cells.values()[row * cells.width() + column] == 0) {
                column++;
            }
            rows.set(row, column < cells.width());
        }
        return rows;
    }

    private void stretchRow(int row, double[] target) {
        for (int x = 0; x < target.length; x++) {
            target[x] = across(row, x);
        }
    }

    private double across(int row, int x) {
        int start = row * cells.width();
        double left = cells.values()[start + columns.lower(x)];
        double right = cells.values()[start + columns.upper(x)];
        return left + columns.fraction(x) * (right - left);
    }
}
