package dev.lpips.internal.appearance;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.internal.appearance.ChangedPlace.Kind;
import dev.lpips.internal.parallel.Workers;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the separate changed places of a pair: cells beyond a limit, joined, and what happened in each. */
final class ChangedPlaces {

    private static final int MOST = 10;

    /** How many groups are looked at; of those beyond, the ones of fewest cells. */
    private static final int MOST_EXAMINED = 200;

    private final Pixels reference;
    private final Pixels actual;
    private final int threads;
    private final CellMaps maps;
    private final double tolerated;
    private final PlaceLimits limits;

    ChangedPlaces(Pixels reference, Pixels actual, int threads, CellMaps maps, double tolerated, PlaceLimits limits) {
        this.threads = threads;
        this.reference = reference;
        this.actual = actual;
        this.maps = maps;
        this.tolerated = tolerated;
        this.limits = limits;
    }

    /** Returns up to ten places, the one with the most visibly different pixels first. */
    List<ChangedPlace> find() {
        List<BitSet> groups = new CellGroups(maps.columns(), maps.rows())
                .of(beyond()).stream()
                        .sorted(Comparator.comparingInt(BitSet::cardinality).reversed())
                        .limit(MOST_EXAMINED)
                        .toList();
        List<VisiblePixels> visible = visible(groups);
        return IntStream.range(0, groups.size())
                .mapToObj(group -> place(groups.get(group), visible.get(group)))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(ChangedPlace::pixels).reversed())
                .limit(MOST)
                .toList();
    }

    /** A part of the box around a group of cells, by the number of the group. */
    private record Tile(int group, Region region) {}

    /** Looks in tiles: a changed page is one place, and its planes would take far more memory than the page. */
    private List<VisiblePixels> visible(List<BitSet> groups) {
        List<Tile> tiles = IntStream.range(0, groups.size())
                .boxed()
                .flatMap(group -> Tiles.of(box(groups.get(group))).stream().map(region -> new Tile(group, region)))
                .toList();
        VisiblePixels[] found = new VisiblePixels[tiles.size()];
        Workers.run(threads, found.length, () -> {
            VisibleScan scan = new VisibleScan(reference, actual, maps.columns());
            return task -> {
                Tile tile = tiles.get(task);
                found[task] = scan.of(tile.region(), groups.get(tile.group()));
            };
        });
        List<VisiblePixels> visible =
                Stream.generate(VisiblePixels::new).limit(groups.size()).toList();
        for (int task = 0; task < found.length; task++) {
            visible.get(tiles.get(task).group()).add(found[task]);
        }
        return visible;
    }

    private BitSet beyond() {
        BitSet beyond = maps.beyond(limits.detail() * tolerated, CellReadings.Kind.RESIDUAL);
        beyond.or(maps.beyond(limits.areaColour(), CellReadings.Kind.AREA_COLOUR));
        beyond.or(maps.beyond(limits.textColour(), CellReadings.Kind.TEXT_COLOUR));
        beyond.or(maps.beyond(limits.shift(), CellReadings.Kind.SHIFT));
        return beyond;
    }

    private Optional<ChangedPlace> place(BitSet cells, VisiblePixels visible) {
        if (visible.count() == 0) {
            // A tint below what is visible at a single pixel: its cells are all there is to show.
            BitSet tinted = maps.beyond(limits.areaColour(), CellReadings.Kind.AREA_COLOUR);
            tinted.and(cells);
            visible.add(tinted, maps.columns(), reference.size());
        }
        return visible.count() == 0 ? Optional.empty() : Optional.of(whatHappened(cells, visible));
    }

    private ChangedPlace whatHappened(BitSet cells, VisiblePixels visible) {
        double shift = maps.largest(CellReadings.Kind.SHIFT, cells);
        double area = maps.largest(CellReadings.Kind.AREA_COLOUR, cells);
        double text = maps.largest(CellReadings.Kind.TEXT_COLOUR, cells);
        if (shift > limits.shift()) {
            return visible.place(Kind.MOVED, shift, reference.size());
        }
        if (area > limits.areaColour()) {
            return visible.place(Kind.TINTED, area, reference.size());
        }
        double detail = maps.largest(CellReadings.Kind.RESIDUAL, cells) / tolerated;
        if (visible.appeared()) {
            return visible.place(Kind.APPEARED, detail, reference.size());
        }
        if (visible.vanished()) {
            return visible.place(Kind.VANISHED, detail, reference.size());
        }
        return text > limits.textColour()
                ? visible.place(Kind.RECOLOURED, text, reference.size())
                : visible.place(Kind.CHANGED, detail, reference.size());
    }

    private Region box(BitSet cells) {
        int left = cells.stream().map(cell -> cell % maps.columns()).min().orElseThrow() * CellSums.SIDE;
        int right = (cells.stream().map(cell -> cell % maps.columns()).max().orElseThrow() + 1) * CellSums.SIDE;
        int top = cells.nextSetBit(0) / maps.columns() * CellSums.SIDE;
        int bottom = ((cells.length() - 1) / maps.columns() + 1) * CellSums.SIDE;
        return new Region(
                left, top, Math.min(right, reference.width()) - left, Math.min(bottom, reference.height()) - top);
    }
}
