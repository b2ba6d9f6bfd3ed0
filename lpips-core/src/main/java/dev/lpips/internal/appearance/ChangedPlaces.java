package dev.lpips.internal.appearance;

import dev.lpips.image.PixelSize;
import dev.lpips.internal.appearance.ChangedPlace.Kind;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the separate changed places of a pair: cells beyond a limit, joined, and what happened in each. */
final class ChangedPlaces {

    private static final int MOST = 10;

    /** How many groups are looked at; of those beyond, the ones of fewest cells. */
    private static final int MOST_EXAMINED = 200;

    private final PixelSize size;
    private final CellMaps maps;
    private final double tolerated;
    private final PlaceLimits limits;

    ChangedPlaces(PixelSize size, CellMaps maps, double tolerated, PlaceLimits limits) {
        this.size = size;
        this.maps = maps;
        this.tolerated = tolerated;
        this.limits = limits;
    }

    /** Returns up to ten places, the one with the most visibly different pixels first. */
    List<ChangedPlace> find() {
        return new CellGroups(maps.columns(), maps.rows())
                .of(beyond()).stream()
                        .sorted(Comparator.comparingInt(BitSet::cardinality).reversed())
                        .limit(MOST_EXAMINED)
                        .map(group -> place(group, maps.visible(group)))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparingInt(ChangedPlace::pixels).reversed())
                        .limit(MOST)
                        .toList();
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
            visible.add(tinted, maps.columns(), size);
        }
        return visible.count() == 0 ? Optional.empty() : Optional.of(whatHappened(cells, visible));
    }

    private ChangedPlace whatHappened(BitSet cells, VisiblePixels visible) {
        double shift = maps.largest(CellReadings.Kind.SHIFT, cells);
        double area = maps.largest(CellReadings.Kind.AREA_COLOUR, cells);
        double text = maps.largest(CellReadings.Kind.TEXT_COLOUR, cells);
        if (shift > limits.shift()) {
            return visible.place(Kind.MOVED, shift, size);
        }
        if (area > limits.areaColour()) {
            return visible.place(Kind.TINTED, area, size);
        }
        double detail = maps.largest(CellReadings.Kind.RESIDUAL, cells) / tolerated;
        if (visible.appeared()) {
            return visible.place(Kind.APPEARED, detail, size);
        }
        if (visible.vanished()) {
            return visible.place(Kind.VANISHED, detail, size);
        }
        return text > limits.textColour()
                ? visible.place(Kind.RECOLOURED, text, size)
                : visible.place(Kind.CHANGED, detail, size);
    }
}
