package dev.lpips.internal.appearance;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.internal.appearance.ChangedPlace.Kind;
import java.util.BitSet;

/** The visibly different pixels of a group of cells: their box, and how strong the edges there are in either picture. */
final class VisiblePixels {

    /** In deltaE. */
    private static final float VISIBLE = 2;

    /** One picture has so many times the edges of the other: something appeared or vanished. */
    private static final double FAR_MORE = 4;

    private final TilePlanes colours;
    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right = -1;
    private int bottom = -1;
    private int count;
    private double edgesBefore;
    private double edgesAfter;

    VisiblePixels(Pixels reference, Pixels actual) {
        this.colours = new TilePlanes(reference, actual);
    }

    /** Adds the pixels of a tile that lie in some cells, whose number is {@code row * columns + column}. */
    void add(Region tile, BitSet cells, int columns) {
        colours.begin(tile);
        for (int y = tile.y(); y < tile.y() + tile.height(); y++) {
            colours.computeUpTo(y - colours.tile().around().y() + 1);
            for (int x = tile.x(); x < tile.x() + tile.width(); x++) {
                if (cells.get(y / CellSums.SIDE * columns + x / CellSums.SIDE)) {
                    addIfVisible(x, y);
                }
            }
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

    private void addIfVisible(int x, int y) {
        Region around = colours.tile().around();
        if (difference(x - around.x(), y - around.y()) > VISIBLE * VISIBLE) {
            include(x, y);
            count++;
            edgesBefore += edges(x - around.x(), y - around.y(), -0.5f);
            edgesAfter += edges(x - around.x(), y - around.y(), 0.5f);
        }
    }

    private void include(int x, int y) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
    }

    private float difference(int x, int y) {
        float sum = 0;
        for (Plane plane : colours.seen) {
            sum += plane.row(y)[x] * plane.row(y)[x];
        }
        return sum;
    }

    /** Returns how strong the edges are in the mean of both pictures and a share of their difference. */
    private float edges(int x, int y, float share) {
        int before = Math.max(0, x - 1);
        int after = Math.min(colours.tile().width() - 1, x + 1);
        float sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            float[] change = colours.seen[channel].row(y);
            float[] mean = colours.mean[channel].row(y);
            float slopeX = mean[after] + share * change[after] - mean[before] - share * change[before];
            float slopeY = colours.mean[channel].nearestRow(y + 1)[x]
                    + share * colours.seen[channel].nearestRow(y + 1)[x]
                    - colours.mean[channel].nearestRow(y - 1)[x]
                    - share * colours.seen[channel].nearestRow(y - 1)[x];
            sum += slopeX * slopeX + slopeY * slopeY;
        }
        return sum;
    }
}
