package dev.lpips.internal.appearance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Joins cells that lie near each other: with up to 4 cells between them they are one place. */
final class CellGroups {

    private static final int GROWTH = 2;

    private final int columns;
    private final int rows;

    CellGroups(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Returns the groups of some cells, each grown by two cells to all sides. */
    List<BitSet> of(BitSet cells) {
        BitSet rest = grown(cells);
        List<BitSet> groups = new ArrayList<>();
        for (int first = rest.nextSetBit(0); first >= 0; first = rest.nextSetBit(first)) {
            groups.add(take(rest, first));
        }
        return groups;
    }

    private BitSet grown(BitSet cells) {
        BitSet grown = new BitSet(columns * rows);
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            int left = Math.max(0, cell % columns - GROWTH);
            int right = Math.min(columns - 1, cell % columns + GROWTH);
            int bottom = Math.min(rows - 1, cell / columns + GROWTH);
            for (int row = Math.max(0, cell / columns - GROWTH); row <= bottom; row++) {
                grown.set(row * columns + left, row * columns + right + 1);
            }
        }
        return grown;
    }

    /** Takes a cell and all that touch it, corners too, out of the rest: runs of cells, row by row. */
    private BitSet take(BitSet rest, int first) {
        BitSet group = new BitSet();
        List<Integer> open = new ArrayList<>(List.of(first));
        while (!open.isEmpty()) {
            int cell = open.remove(open.size() - 1);
            if (!rest.get(cell)) {
                continue;
            }
            int row = cell / columns;
            int from = Math.max(row * columns, rest.previousClearBit(cell) + 1);
            int to = Math.min((row + 1) * columns, rest.nextClearBit(cell));
            group.set(from, to);
            rest.clear(from, to);
            for (int next = row - 1; next <= row + 1; next += 2) {
                if (next >= 0 && next < rows) {
                    int shift = (next - row) * columns;
                    int end = Math.min((next + 1) * columns, to + shift + 1);
                    int start = Math.max(next * columns, from + shift - 1);
                    for (int each = rest.nextSetBit(start);
                            each >= 0 && each < end;
                            each = rest.nextSetBit(rest.nextClearBit(each))) {
                        open.add(each);
                    }
                }
            }
        }
        return group;
    }
}
