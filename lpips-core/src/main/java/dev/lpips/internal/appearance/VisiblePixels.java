package dev.lpips.internal.appearance;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import dev.lpips.internal.appearance.ChangedPlace.Kind;
import java.util.BitSet;

/** The visibly different pixels of a group of cells: their box, and how strong the edges there are in either picture. */
final class VisiblePixels {

    /** One picture has so many times the edges of the other: something appeared or vanished. */
    private static final double FAR_MORE = 4;

    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right = -1;
    private int bottom = -1;
    private int count;
    private double edgesBefore;
    private double edgesAfter;

    /**
     * Adds pixels of a cell, and how strong the edges there are in either picture.
     *
     * @param x of the cell's corner
     * @param y of the cell's corner
     * @param pixels a bit for each pixel of the cell, row by row; at least one is set
     */
    void add(int x, int y, int pixels, float before, float after) {
        int columns = (pixels | pixels >> 4 | pixels >> 8 | pixels >> 12) & 0xF;
        include(x + Integer.numberOfTrailingZeros(columns), y + Integer.numberOfTrailingZeros(pixels) / CellSums.SIDE);
        include(x + lastBit(columns), y + lastBit(pixels) / CellSums.SIDE);
        count += Integer.bitCount(pixels);
        edgesBefore += before;
        edgesAfter += after;
    }

    int count() {
        return count;
    }

    boolean appeared() {
        return edgesAfter > FAR_MORE * edgesBefore;
    }

    boolean vanished() {
        return edgesBefore > FAR_MORE * edgesAfter;
    }

    /** Adds whole cells of pictures of a size, visibly different or not. */
    void add(BitSet cells, int columns, PixelSize size) {
        cells.stream().forEach(cell -> {
            int x = cell % columns * CellSums.SIDE;
            int y = cell / columns * CellSums.SIDE;
            include(x, y);
            include(Math.min(size.width(), x + CellSums.SIDE) - 1, Math.min(size.height(), y + CellSums.SIDE) - 1);
            count += CellSums.SIDE * CellSums.SIDE;
        });
    }

    ChangedPlace place(Kind kind, double amount, PixelSize size) {
        Region box = new Region(left, top, right - left + 1, bottom - top + 1);
        return new ChangedPlace(box, kind, amount, count, Math.min(1, (double) count / size.area()));
    }

    private static int lastBit(int bits) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(bits);
    }

    private void include(int x, int y) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
    }
}
