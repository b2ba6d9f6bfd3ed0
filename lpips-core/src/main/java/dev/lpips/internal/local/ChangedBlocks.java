package dev.lpips.internal.local;

import dev.lpips.image.Pixels;
import dev.lpips.internal.parallel.Workers;
import dev.lpips.internal.parallel.Workers.Worker;
import java.util.BitSet;
import java.util.List;

/** Which blocks of two pictures differ: a grid of 16 x 16 pixels, which is as fine as crops can be placed. */
final class ChangedBlocks {

    static final int SIDE = 16;

    private static final int LARGE = 1 << 20;

    private final int columns;
    private final List<BitSet> rows;

    private ChangedBlocks(int columns, List<BitSet> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Looks at every pixel: for large pictures the one thing that is left to do, so all processors do it. */
    static ChangedBlocks between(Pixels reference, Pixels actual) {
        BitSet[] changed = new BitSet[blocks(reference.height())];
        Worker row = each -> changed[each] = changedColumns(reference, actual, each);
        if (reference.size().area() > LARGE) {
            Workers.run(changed.length, row);
        } else {
            Workers.run(1, changed.length, () -> row);
        }
        return new ChangedBlocks(blocks(reference.width()), List.of(changed));
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows.size();
    }

    boolean isChanged(int column, int row) {
        return rows.get(row).get(column);
    }

    private static BitSet changedColumns(Pixels reference, Pixels actual, int row) {
        BitSet changed = new BitSet();
        int end = Math.min(reference.height(), (row + 1) * SIDE);
        for (int y = row * SIDE; y < end; y++) {
            int x = reference.firstDifference(actual, y, 0);
            while (x >= 0) {
                int column = x / SIDE;
                changed.set(column);
                int next = (column + 1) * SIDE;
                x = next < reference.width() ? reference.firstDifference(actual, y, next) : -1;
            }
        }
        return changed;
    }

    private static int blocks(int pixels) {
        return (pixels + SIDE - 1) / SIDE;
    }
}
