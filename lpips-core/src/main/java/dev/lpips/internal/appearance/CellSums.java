package dev.lpips.internal.appearance;

import dev.lpips.image.PixelSize;
import java.util.ArrayList;
import java.util.List;

/**
 * Sums over cells of {@value #SIDE} x {@value #SIDE} pixels, aligned to the picture's corner, of a band of a picture: what
 * the coarse readings are made of. Cells at the right and lower edge of a picture may be smaller.
 */
final class CellSums {

    /** The side of a cell, in pixels. */
    static final int SIDE = 4;

    private final int firstRow;
    private final int columns;
    private final int rows;

    final float[] count;
    final float[] plain;
    final float[][] plainDifference = new float[3][];
    final float[] plainSquare;
    final float[] light;
    final float[] lightSquare;
    final float[][] difference = new float[3][];
    final float[][] differenceSquare = new float[3][];
    final float[][] differenceLight = new float[3][];
    final float[] slopeXx;
    final float[] slopeYy;
    final float[] slopeXy;
    final float[] slopeXt;
    final float[] slopeYt;
    final float[] slopeTt;

    /** The largest visible residual in each cell: no sum, and not blurred. */
    final float[] residual;

    private final List<float[]> sums = new ArrayList<>();

    /** Creates the sums of cell rows {@code [firstRow, endRow)} of a picture. */
    CellSums(PixelSize size, int firstRow, int endRow) {
        this.firstRow = firstRow;
        this.columns = cells(size.width());
        this.rows = endRow - firstRow;
        count = sum();
        plain = sum();
        plainSquare = sum();
        light = sum();
        lightSquare = sum();
        for (int channel = 0; channel < 3; channel++) {
            plainDifference[channel] = sum();
            difference[channel] = sum();
            differenceSquare[channel] = sum();
            differenceLight[channel] = sum();
        }
        slopeXx = sum();
        slopeYy = sum();
        slopeXy = sum();
        slopeXt = sum();
        slopeYt = sum();
        slopeTt = sum();
        residual = new float[rows * columns];
    }

    /** Returns how many cells a number of pixels has. */
    static int cells(int pixels) {
        return (pixels + SIDE - 1) / SIDE;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    int firstRow() {
        return firstRow;
    }

    /** Returns the place of the cell that a pixel of the picture lies in. */
    int place(int x, int y) {
        return (y / SIDE - firstRow) * columns + x / SIDE;
    }

    /** Blurs all sums, with nothing outside of the band. */
    void blur(Blur window, Scratch scratch) {
        scratch.resize(columns, rows);
        for (float[] sum : sums) {
            window.zeroOutside(sum, sum, scratch);
        }
    }

    private float[] sum() {
        float[] sum = new float[rows * columns];
        sums.add(sum);
        return sum;
    }
}
