package dev.lpips.internal.appearance;

import dev.lpips.image.Region;

/**
 * Sums over cells of {@value #SIDE} x {@value #SIDE} pixels, aligned to the picture's corner, of a part of a picture: what
 * the coarse readings are made of. Cells at the right and lower edge of a picture may be smaller. Threads may write different
 * cells at once.
 */
final class CellSums {

    /** The side of a cell, in pixels. */
    static final int SIDE = 4;

    private final Region cells;
    private final Plane[] sums = new Plane[Quantity.NUMBER];

    /** The largest visible residual in each cell. */
    private final Plane residual;

    private final VisibleCells visible;

    /** Creates the sums of some cells of a picture, all 0. */
    CellSums(Region cells) {
        this.cells = cells;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = plane();
        }
        residual = plane();
        visible = new VisibleCells(cells);
    }

    /** Returns how many cells a number of pixels has. */
    static int cells(int pixels) {
        return (pixels + SIDE - 1) / SIDE;
    }

    /** Returns the cells in which pixels of a part of the picture lie. */
    static Region cells(Region pixels) {
        int left = pixels.x() / SIDE;
        int top = pixels.y() / SIDE;
        return new Region(
                left, top, cells(pixels.x() + pixels.width()) - left, cells(pixels.y() + pixels.height()) - top);
    }

    /** Returns which cells there are, counted from the picture's corner. */
    Region cells() {
        return cells;
    }

    /** Returns the sums of a quantity. */
    Plane of(int quantity) {
        return sums[quantity];
    }

    /** Returns a row of sums of a quantity; the row is counted in the picture's cells. */
    float[] row(int quantity, int row) {
        return sums[quantity].row(row - cells.y());
    }

    /** Returns the largest visible residuals of a row of cells, counted in the picture's. */
    float[] residual(int row) {
        return residual.row(row - cells.y());
    }

    /** Returns which pixels differ visibly. */
    VisibleCells visible() {
        return visible;
    }

    /** Returns the place, in a row, of the cell that a column of the picture lies in. */
    int column(int x) {
        return x / SIDE - cells.x();
    }

    private Plane plane() {
        Plane plane = new Plane();
        plane.resize(cells.width(), cells.height());
        return plane;
    }
}
