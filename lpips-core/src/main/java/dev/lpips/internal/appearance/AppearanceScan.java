package dev.lpips.internal.appearance;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.ArrayList;
import java.util.List;

/** Looks at two pictures, band by band and tile by tile, and fills the maps of their cells and their residuals. */
final class AppearanceScan {

    /** How many pixels a band has about: what is summed up for its cells takes some 6 bytes for each. */
    private static final int BAND_PIXELS = 1 << 21;

    private final Pixels reference;
    private final Pixels actual;
    private final int threads;
    private final Neighbourhood changes;
    private final CellMaps maps;
    private final Residuals residuals = new Residuals();
    private final List<Region> unchanged = new ArrayList<>();

    AppearanceScan(Pixels reference, Pixels actual, int threads) {
        this.reference = reference;
        this.actual = actual;
        this.threads = threads;
        this.changes = Neighbourhood.of(reference, actual);
        this.maps = new CellMaps(reference.size());
    }

    CellMaps maps() {
        return maps;
    }

    Residuals residuals() {
        return residuals;
    }

    /** Returns the tiles that are far from any change. */
    List<Region> unchanged() {
        return unchanged;
    }

    void scan() {
        int height = Math.max(Tiles.HEIGHT, BAND_PIXELS / reference.width() / Tiles.HEIGHT * Tiles.HEIGHT);
        for (int top = 0; top < reference.height(); top += height) {
            band(top, Math.min(reference.height(), top + height));
        }
    }

    private void band(int top, int bottom) {
        int reach = CoarseReadings.WINDOW.radius() * CellSums.SIDE;
        int first = Math.max(0, top - reach);
        int end = Math.min(reference.height(), bottom + reach);
        List<Region> tiles =
                tiles(top, bottom).stream().filter(this::isNearChange).toList();
        if (tiles.isEmpty()) {
            return;
        }
        List<Region> all = new ArrayList<>(tiles);
        // Of the bands above and below, only what the windows of this one reach.
        tiles(first, top).stream().filter(changes::includes).forEach(all::add);
        tiles(bottom, end).stream().filter(changes::includes).forEach(all::add);
        CellSums cells = new CellSums(reference.size(), first / CellSums.SIDE, CellSums.cells(end));
        Workers.run(threads, all.size(), () -> {
            TileAnalysis analysis = new TileAnalysis(reference, actual);
            return task -> {
                Region tile = all.get(task);
                analysis.sum(tile, cells);
                if (task < tiles.size()) {
                    count(analysis.residuals(tile));
                }
            };
        });
        read(cells, top, bottom);
    }

    private boolean isNearChange(Region tile) {
        boolean near = changes.includes(tile);
        if (!near) {
            unchanged.add(tile);
        }
        return near;
    }

    private void count(Residuals found) {
        synchronized (residuals) {
            residuals.add(found);
        }
    }

    private void read(CellSums cells, int top, int bottom) {
        cells.blur(CoarseReadings.WINDOW, new Scratch());
        CoarseReadings readings = new CoarseReadings(reference.size(), cells);
        for (int row = top / CellSums.SIDE; row < CellSums.cells(bottom); row++) {
            int to = row * maps.columns;
            int from = (row - cells.firstRow()) * maps.columns;
            for (int column = 0; column < maps.columns; column++) {
                int cell = from + column;
                maps.residual[to + column] = cells.residual[cell];
                if (cells.count[cell] > 0) {
                    maps.areaColour[to + column] = readings.areaColour(cell);
                    maps.textColour[to + column] = readings.textColour(cell);
                    maps.shift[to + column] = readings.shift(cell);
                }
            }
        }
    }

    private List<Region> tiles(int top, int bottom) {
        return top == bottom ? List.of() : Tiles.of(new Region(0, top, reference.width(), bottom - top));
    }
}
