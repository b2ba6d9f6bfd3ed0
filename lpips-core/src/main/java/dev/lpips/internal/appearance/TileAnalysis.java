package dev.lpips.internal.appearance;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.stream.IntStream;

/** Turns the colours of a tile into the sums of its cells and its residuals. For one thread, tile after tile. */
final class TileAnalysis {

    /** How many rows a sampled one stands for. */
    private static final int STANDS_FOR = 2;

    private final TilePlanes colours;
    private final Window window;
    private final StructureTensor structure;
    private final CellRow row;
    private final VisibleRow visible;
    private final Residuals residuals = new Residuals();

    TileAnalysis(Pixels reference, Pixels actual) {
        this.colours = new TilePlanes(reference, actual);
        this.window = new Window(colours);
        this.structure = new StructureTensor(colours);
        this.row = new CellRow(colours);
        this.visible = new VisibleRow(colours);
    }

    /** Returns the residuals of the structured places of all tiles that were analysed so far. */
    Residuals residuals() {
        return residuals;
    }

    /**
     * Sums up a tile.
     *
     * @param isCounted whether its residuals count, or another band did that
     */
    void analyse(Region region, CellSums cells, boolean isCounted) {
        colours.begin(region);
        window.begin();
        structure.begin();
        HaloedTile tile = colours.tile();
        int firstRow = tile.top(0);
        for (int y = firstRow; y < tile.bottom(0); y += CellSums.SIDE) {
            int cellRow = (region.y() + y - firstRow) / CellSums.SIDE;
            row.clear();
            for (int each = y; each < Math.min(y + CellSums.SIDE, tile.bottom(0)); each++) {
                structure.computePlain(each);
                row.add(each, structure.plain);
                residuals(each, isCounted && isSampled(each), cells, cells.residual(cellRow));
            }
            row.sumUp(cells, cellRow);
        }
    }

    /** Returns how many places of a tile, in which nothing differs, are structured. */
    long countStructured(Region region) {
        colours.begin(region);
        structure.begin();
        HaloedTile tile = colours.tile();
        long count = 0;
        for (int y = tile.top(0); y < tile.bottom(0); y++) {
            if (isSampled(y) && structure.compute(y)) {
                count += STANDS_FOR * structured(tile);
            }
        }
        return count;
    }

    private long structured(HaloedTile tile) {
        return IntStream.range(tile.left(), tile.right())
                .filter(structure::isStructured)
                .count();
    }

    /** Contrast is needed only where something is visible, or where noise is to be known. */
    private void residuals(int y, boolean isCounted, CellSums cells, float[] peaks) {
        boolean isVisible = window.computeResidual(y);
        if (colours.isChanged(y, TilePlanes.SMEARED)) {
            visible.addTo(cells.visible(), y, window.difference(y));
        }
        boolean isStructured = isCounted && structure.compute(y);
        if (isVisible || isStructured) {
            window.computeRelative(y);
        }
        if (isVisible) {
            peaks(cells, peaks);
        }
        if (isStructured) {
            count();
        }
    }

    /** A quantile is the same over every second row. */
    private boolean isSampled(int y) {
        return (colours.tile().around().y() + y) % STANDS_FOR == 0;
    }

    private void count() {
        HaloedTile tile = colours.tile();
        for (int x = tile.left(); x < tile.right(); x++) {
            if (structure.isStructured(x)) {
                residuals.add(window.relative[x], STANDS_FOR);
            }
        }
    }

    private void peaks(CellSums cells, float[] peaks) {
        HaloedTile tile = colours.tile();
        for (int x = tile.left(); x < tile.right(); x++) {
            if (window.isVisible(x)) {
                int cell = cells.column(tile.around().x() + x);
                peaks[cell] = Math.max(peaks[cell], window.relative[x]);
            }
        }
    }
}
