package dev.lpips.internal.appearance;

import dev.lpips.image.Region;

/**
 * Which pixels of some cells differ visibly, and how strong the edges at these pixels are in either picture. Threads may
 * write different cells at once.
 */
final class VisibleCells {

    /** In deltaE. */
    private static final float VISIBLE = 2;

    private final Region cells;

    /** A bit for each pixel of a cell, row by row. */
    private final char[] pixels;

    private final float[] edgesBefore;
    private final float[] edgesAfter;

    /** Creates cells of a picture, none of whose pixels differs. */
    VisibleCells(Region cells) {
        this.cells = cells;
        int count = cells.width() * cells.height();
        this.pixels = new char[count];
        this.edgesBefore = new float[count];
        this.edgesAfter = new float[count];
    }

    /**
     * Adds the visibly different pixels of a row.
     *
     * @param x of the first pixel, where a cell begins, counted in the picture's
     * @param y of the row
     * @param from where that pixel is in the row
     * @param count how many pixels there are
     */
    void add(int x, int y, VisibleRow row, int from, int count) {
        int cell = index(x / CellSums.SIDE, y / CellSums.SIDE);
        int shift = y % CellSums.SIDE * CellSums.SIDE;
        for (int first = from; first < from + count; first += CellSums.SIDE, cell++) {
            int end = Math.min(first + CellSums.SIDE, from + count);
            for (int i = first; i < end; i++) {
                if (isVisible(row.difference[i])) {
                    pixels[cell] |= (char) (1 << (shift + i - first));
                    edgesBefore[cell] += row.edgesBefore[i];
                    edgesAfter[cell] += row.edgesAfter[i];
                }
            }
        }
    }

    /** Tells whether a difference, squared, is visible. */
    static boolean isVisible(float difference) {
        return difference > VISIBLE * VISIBLE;
    }

    /** Takes a row of cells, counted in the picture's, from others that have all of it. */
    void copyRow(int row, VisibleCells others) {
        int from = others.index(cells.x(), row);
        int to = index(cells.x(), row);
        System.arraycopy(others.pixels, from, pixels, to, cells.width());
        System.arraycopy(others.edgesBefore, from, edgesBefore, to, cells.width());
        System.arraycopy(others.edgesAfter, from, edgesAfter, to, cells.width());
    }

    /** Adds the pixels of one of the cells to those of others. */
    void addTo(VisiblePixels visible, int cell) {
        if (pixels[cell] != 0) {
            int x = (cells.x() + cell % cells.width()) * CellSums.SIDE;
            int y = (cells.y() + cell / cells.width()) * CellSums.SIDE;
            visible.add(x, y, pixels[cell], edgesBefore[cell], edgesAfter[cell]);
        }
    }

    private int index(int column, int row) {
        return (row - cells.y()) * cells.width() + column - cells.x();
    }
}
