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

    /** Adds a pixel, and how strong the edges there are in either picture. */
    void add(int x, int y, float before, float after) {
        include(x, y);
        count++;
        edgesBefore += before;
        edgesAfter += after;
    }

    /** Adds the pixels of another tile. */
    void add(VisiblePixels others) {
        if (others.count > 0) {
            include(others.left, others.top);
            include(others.right, others.bottom);
            count += others.count;
            edgesBefore += others.edgesBefore;
            edgesAfter += others.edgesAfter;
        }
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

    private void include(int x, int y) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
    }
}
