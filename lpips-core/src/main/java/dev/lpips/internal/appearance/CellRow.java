package dev.lpips.internal.appearance;

import java.util.Arrays;

/**
 * A row of cells that is being summed up, pixel row after pixel row: first each column, then the columns of a cell. For one
 * thread, tile after tile.
 */
final class CellRow {

    private final TilePlanes colours;
    private final Slopes slopes = new Slopes();
    private final float[][] columns = new float[Quantity.NUMBER][0];
    private float[] ones = new float[0];
    private float[] slopeX = new float[0];
    private float[] slopeY = new float[0];

    CellRow(TilePlanes colours) {
        this.colours = colours;
    }

    /** Begins a row of cells. */
    void clear() {
        int width = width();
        if (slopeX.length < width) {
            ones = new float[width];
            Arrays.fill(ones, 1);
            slopeX = new float[width];
            slopeY = new float[width];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = new float[width];
            }
        }
        for (float[] column : columns) {
            Arrays.fill(column, 0, width, 0);
        }
    }

    /** Adds a row of pixels. */
    void add(int y, float[] plain) {
        sum(ones, column(Quantity.COUNT), width());
        addPlain(y, plain);
        addShape(y);
        addShift(y);
    }

    /** Adds what was summed up to the cells of the tile. */
    void sumUp(CellSums cells, int row) {
        HaloedTile tile = colours.tile();
        for (int quantity = 0; quantity < columns.length; quantity++) {
            float[] from = columns[quantity];
            float[] to = cells.row(quantity, row);
            int cell = cells.column(tile.tile().x());
            int x = tile.left();
            for (; x + CellSums.SIDE <= tile.right(); x += CellSums.SIDE) {
                to[cell++] = (from[x] + from[x + 1]) + (from[x + 2] + from[x + 3]);
            }
            for (; x < tile.right(); x++) {
                to[cell] += from[x];
            }
        }
    }

    private int width() {
        return colours.tile().width();
    }

    private float[] column(int quantity) {
        return columns[quantity];
    }

    private void addPlain(int y, float[] plain) {
        int width = width();
        sum(plain, column(Quantity.PLAIN), width);
        if (!colours.isChanged(y, 0)) {
            return;
        }
        float[] l = colours.change[0].row(y);
        float[] a = colours.change[1].row(y);
        float[] b = colours.change[2].row(y);
        product(plain, l, column(Quantity.PLAIN_CHANGE_L), width);
        product(plain, a, column(Quantity.PLAIN_CHANGE_A), width);
        product(plain, b, column(Quantity.PLAIN_CHANGE_B), width);
        plainSquare(plain, l, a, b, column(Quantity.PLAIN_SQUARE), width);
    }

    private void addShape(int y) {
        int width = width();
        float[] light = colours.light.row(y);
        sum(light, column(Quantity.LIGHT), width);
        product(light, light, column(Quantity.LIGHT_SQUARE), width);
        if (!colours.isChanged(y, TilePlanes.SMEARED)) {
            return;
        }
        for (int channel = 0; channel < colours.channels(); channel++) {
            float[] change = colours.sharpChange[channel].row(y);
            likeness(
                    change,
                    light,
                    columns[Quantity.CHANGE_L + channel],
                    columns[Quantity.SQUARE_L + channel],
                    columns[Quantity.LIKE_L + channel],
                    width);
        }
    }

    private void addShift(int y) {
        int width = width();
        Plane light = colours.softLight;
        slopes.across(light.row(y), slopeX, width);
        Slopes.down(light.nearestRow(y - 1), light.nearestRow(y + 1), slopeY, width);
        product(slopeX, slopeX, column(Quantity.SLOPE_XX), width);
        product(slopeY, slopeY, column(Quantity.SLOPE_YY), width);
        product(slopeX, slopeY, column(Quantity.SLOPE_XY), width);
        if (!colours.isChanged(y, TilePlanes.SMEARED)) {
            return;
        }
        float[] change = colours.softChange.row(y);
        product(slopeX, change, column(Quantity.SLOPE_XT), width);
        product(slopeY, change, column(Quantity.SLOPE_YT), width);
        product(change, change, column(Quantity.SLOPE_TT), width);
    }

    private static void sum(float[] row, float[] sums, int width) {
        for (int x = 0; x < width; x++) {
            sums[x] += row[x];
        }
    }

    private static void product(float[] one, float[] other, float[] sums, int width) {
        for (int x = 0; x < width; x++) {
            sums[x] += one[x] * other[x];
        }
    }

    private static void plainSquare(float[] plain, float[] l, float[] a, float[] b, float[] sums, int width) {
        for (int x = 0; x < width; x++) {
            sums[x] += plain[x] * (l[x] * l[x] + a[x] * a[x] + b[x] * b[x]);
        }
    }

    private static void likeness(
            float[] change, float[] light, float[] sums, float[] squares, float[] products, int width) {
        for (int x = 0; x < width; x++) {
            sums[x] += change[x];
            squares[x] += change[x] * change[x];
            products[x] += change[x] * light[x];
        }
    }
}
