package dev.lpips.internal.local;

import dev.lpips.image.Pixels;
import dev.lpips.internal.changes.BlockSearch;
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
        int threads = reference.size().area() > LARGE ? Runtime.getRuntime().availableProcessors() : 1;
        return new ChangedBlocks(
                BlockSearch.blocks(reference.width(), SIDE), BlockSearch.changed(reference, actual, SIDE, threads));
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
}
