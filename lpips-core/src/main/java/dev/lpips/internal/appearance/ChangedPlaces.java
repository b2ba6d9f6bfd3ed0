package dev.lpips.internal.appearance;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.internal.appearance.ChangedPlace.Kind;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the separate changed places of a pair: cells beyond a limit, joined, and what happened in each. */
final class ChangedPlaces {

    private static final int MOST = 10;

    /** How many groups are looked at; of those beyond, the ones of fewest cells. */
    private static final int MOST_EXAMINED = 200;

    /** One picture has so many times the edges of the other: something appeared or vanished. */
    private static final double FAR_MORE = 4;

    private final Pixels reference;
    private final Pixels actual;
    private final CellMaps maps;
    private final double tolerated;
    private final PlaceLimits limits;
    private final TilePlanes planes = new TilePlanes();

    ChangedPlaces(Pixels reference, Pixels actual, CellMaps maps, double tolerated, PlaceLimits limits) {
        this.reference = reference;
        this.actual = actual;
        this.maps = maps;
        this.tolerated = tolerated;
        this.limits = limits;
    }

    /** Returns up to ten places, the one with the most visibly different pixels first. */
    List<ChangedPlace> find() {
        BitSet beyond = IntStream.range(0, maps.residual.length)
                .filter(this::isBeyond)
                .collect(BitSet::new, BitSet::set, BitSet::or);
        return new CellGroups(maps.columns, maps.rows)
                .of(beyond).stream()
                        .sorted(Comparator.comparingInt(BitSet::cardinality).reversed())
                        .limit(MOST_EXAMINED)
                        .map(this::place)
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparingInt(ChangedPlace::pixels).reversed())
                        .limit(MOST)
                        .toList();
    }

    private boolean isBeyond(int cell) {
        return maps.residual[cell] / tolerated > limits.detail()
                || maps.areaColour[cell] > limits.areaColour()
                || maps.textColour[cell] > limits.textColour()
                || maps.shift[cell] > limits.shift();
    }

    private Optional<ChangedPlace> place(BitSet cells) {
        VisiblePixels visible = new VisiblePixels();
        Region box = box(cells);
        // In tiles: a changed page is one place, and its planes would take far more memory than the page.
        for (Region tile : Tiles.of(box)) {
            planes.load(reference, actual, tile);
            visible.add(tile, cells);
        }
        if (visible.count == 0) {
            // A tint below what is visible at a single pixel: its cells are all there is to show.
            cells.stream()
                    .filter(cell -> maps.areaColour[cell] > limits.areaColour())
                    .forEach(visible::addCell);
        }
        return visible.count == 0 ? Optional.empty() : Optional.of(place(cells, visible));
    }

    private ChangedPlace place(BitSet cells, VisiblePixels visible) {
        double shift = largest(maps.shift, cells);
        double area = largest(maps.areaColour, cells);
        double text = largest(maps.textColour, cells);
        if (shift > limits.shift()) {
            return visible.place(Kind.MOVED, shift);
        }
        if (area > limits.areaColour()) {
            return visible.place(Kind.TINTED, area);
        }
        double detail = largest(maps.residual, cells) / tolerated;
        if (visible.edgesAfter > FAR_MORE * visible.edgesBefore) {
            return visible.place(Kind.APPEARED, detail);
        }
        if (visible.edgesBefore > FAR_MORE * visible.edgesAfter) {
            return visible.place(Kind.VANISHED, detail);
        }
        return text > limits.textColour() ? visible.place(Kind.RECOLOURED, text) : visible.place(Kind.CHANGED, detail);
    }

    private static double largest(float[] map, BitSet cells) {
        return cells.stream().mapToDouble(cell -> map[cell]).max().orElse(0);
    }

    private Region box(BitSet cells) {
        int left = cells.stream().map(cell -> cell % maps.columns).min().orElseThrow() * CellSums.SIDE;
        int right = (cells.stream().map(cell -> cell % maps.columns).max().orElseThrow() + 1) * CellSums.SIDE;
        int top = cells.nextSetBit(0) / maps.columns * CellSums.SIDE;
        int bottom = ((cells.length() - 1) / maps.columns + 1) * CellSums.SIDE;
        return new Region(
                left, top, Math.min(right, reference.width()) - left, Math.min(bottom, reference.height()) - top);
    }

    /** The visibly different pixels of a group of cells. */
    private final class VisiblePixels {

        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right = -1;
        private int bottom = -1;
        private int count;
        private double edgesBefore;
        private double edgesAfter;

        void add(Region tile, BitSet cells) {
            for (int y = tile.y(); y < tile.y() + tile.height(); y++) {
                for (int x = tile.x(); x < tile.x() + tile.width(); x++) {
                    int cell = y / CellSums.SIDE * maps.columns + x / CellSums.SIDE;
                    if (cells.get(cell) && planes.isVisiblyDifferent(planes.place(x, y))) {
                        add(x, y);
                    }
                }
            }
        }

        void addCell(int cell) {
            int x = cell % maps.columns * CellSums.SIDE;
            int y = cell / maps.columns * CellSums.SIDE;
            left = Math.min(left, x);
            right = Math.max(right, Math.min(reference.width(), x + CellSums.SIDE) - 1);
            top = Math.min(top, y);
            bottom = Math.max(bottom, Math.min(reference.height(), y + CellSums.SIDE) - 1);
            count += CellSums.SIDE * CellSums.SIDE;
        }

        private void add(int x, int y) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            count++;
            edgesBefore += planes.edges(x, y, -0.5f);
            edgesAfter += planes.edges(x, y, 0.5f);
        }

        ChangedPlace place(Kind kind, double amount) {
            Region box = new Region(left, top, right - left + 1, bottom - top + 1);
            return new ChangedPlace(
                    box,
                    kind,
                    amount,
                    count,
                    Math.min(1, (double) count / reference.size().area()));
        }
    }
}
