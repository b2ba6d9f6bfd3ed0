package dev.lpips.internal.local;

import java.util.ArrayList;
import java.util.List;

/**
 * How to cut an area into tiles, of which each is evaluated with a margin around it.
 *
 * @param columns the tiles' extent from left to right
 * @param rows the tiles' extent from top to bottom
 */
record TileGrid(Cut columns, Cut rows) {

    /**
     * Returns the grid that evaluates the fewest pixels in all, with no tile of more than so many; where none is small
     * enough, the one with the smallest tiles.
     *
     * @param unit what tiles have to be aligned to
     * @param margin how much longer than itself a tile's crop is, at most
     */
    static TileGrid of(int width, int height, int unit, int margin, long mostPixels) {
        TileGrid best = new TileGrid(new Cut(width, width, 1, width), new Cut(height, height, 1, height));
        for (Cut columns : Cut.all(width, unit, margin)) {
            for (Cut rows : Cut.all(height, unit, margin)) {
                TileGrid grid = new TileGrid(columns, rows);
                if (grid.isBetterThan(best, mostPixels)) {
                    best = grid;
                }
            }
        }
        return best;
    }

    private boolean isBetterThan(TileGrid other, long mostPixels) {
        boolean fits = tile() <= mostPixels;
        boolean otherFits = other.tile() <= mostPixels;
        if (fits != otherFits) {
            return fits;
        }
        return fits ? total() < other.total() : tile() < other.tile();
    }

    private long tile() {
        return (long) columns.evaluated * rows.evaluated;
    }

    private long total() {
        return tile() * columns.parts * rows.parts;
    }

    /**
     * A length cut into parts.
     *
     * @param length the whole
     * @param step the length of a part, the last one's at most
     * @param parts how many
     * @param evaluated how much is evaluated for a part, at most
     */
    record Cut(int length, int step, int parts, int evaluated) {

        /** Returns all ways to cut a length, from one part to as many as there are units. */
        static List<Cut> all(int length, int unit, int margin) {
            List<Cut> cuts = new ArrayList<>();
            int units = (length + unit - 1) / unit;
            for (int parts = 1; parts <= units; parts++) {
                int step = (units + parts - 1) / parts * unit;
                int needed = (length + step - 1) / step;
                cuts.add(new Cut(length, step, needed, needed == 1 ? length : Math.min(length, step + margin)));
            }
            return cuts;
        }

        /** Returns the parts, from a given start on. */
        List<Span> spans(int start) {
            List<Span> spans = new ArrayList<>();
            for (int from = 0; from < length; from += step) {
                spans.add(new Span(start + from, start + Math.min(from + step, length)));
            }
            return spans;
        }
    }
}
