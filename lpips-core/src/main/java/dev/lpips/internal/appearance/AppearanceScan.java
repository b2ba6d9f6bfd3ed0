package dev.lpips.internal.appearance;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.internal.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Looks at two pictures, band by band and tile by tile, and finds the readings of their cells and their residuals. */
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

    AppearanceScan(Pixels reference, Pixels actual, int threads, Neighbourhood changes) {
        this.reference = reference;
        this.actual = actual;
        this.threads = threads;
        this.changes = changes;
        this.maps = new CellMaps(reference.size());
    }

    CellMaps maps() {
        return maps;
    }

    Residuals residuals() {
        return residuals;
    }

    /** Returns the parts of the pictures that are far from any change. */
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
        List<Region> parts = new ArrayList<>();
        for (Region tile : tiles(top, bottom)) {
            Optional<Region> near = changes.within(tile);
            near.ifPresent(parts::add);
            unchanged.addAll(near.map(part -> Tiles.without(tile, part)).orElse(List.of(tile)));
        }
        if (!parts.isEmpty()) {
            Region band = Tiles.around(parts);
            CellSums sums = sums(parts, neighbours(top, bottom));
            maps.add(read(sums, CellSums.cells(band)));
        }
    }

    /** Returns what the windows of a band reach in the bands above and below. */
    private List<Region> neighbours(int top, int bottom) {
        int reach = CoarseReadings.REACH * CellSums.SIDE;
        List<Region> tiles = new ArrayList<>(tiles(Math.max(0, top - reach), top));
        tiles.addAll(tiles(bottom, Math.min(reference.height(), bottom + reach)));
        return tiles.stream().map(changes::within).flatMap(Optional::stream).toList();
    }

    private CellSums sums(List<Region> parts, List<Region> neighbours) {
        List<Region> all = new ArrayList<>(parts);
        all.addAll(neighbours);
        CellSums cells = new CellSums(CellSums.cells(Tiles.around(all)));
        Queue<TileAnalysis> analyses = new ConcurrentLinkedQueue<>();
        Workers.run(threads, all.size(), () -> {
            TileAnalysis analysis = new TileAnalysis(reference, actual);
            analyses.add(analysis);
            return task -> analysis.analyse(all.get(task), cells, task < parts.size());
        });
        analyses.forEach(analysis -> residuals.add(analysis.residuals()));
        return cells;
    }

    private CellReadings read(CellSums sums, Region cells) {
        CellReadings target = new CellReadings(cells);
        Workers.run(threads, cells.height(), () -> {
            CoarseReadings readings = new CoarseReadings(reference.size(), sums);
            return row -> readings.read(cells.y() + row, target);
        });
        return target;
    }

    private List<Region> tiles(int top, int bottom) {
        return top == bottom ? List.of() : Tiles.of(new Region(0, top, reference.width(), bottom - top));
    }
}
