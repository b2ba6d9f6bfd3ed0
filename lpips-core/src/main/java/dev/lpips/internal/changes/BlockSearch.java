package dev.lpips.internal.changes;

import dev.lpips.image.Pixels;
import dev.lpips.internal.parallel.Workers;
import java.util.BitSet;
import java.util.List;

/** Finds the blocks in which two pictures of one size differ. */
public final class BlockSearch {

    private BlockSearch() {}

    /**
     * Looks at every pixel: for large pictures often the one thing that is left to do.
     *
     * @param side of a block, in pixels; those at the right and lower edge may be smaller
     * @param threads how many threads may look
     * @return of each row of blocks, which columns differ
     */
    public static List<BitSet> changed(Pixels reference, Pixels actual, int side, int threads) {
        BitSet[] rows = new BitSet[blocks(reference.height(), side)];
        Workers.run(threads, rows.length, () -> row -> rows[row] = changedColumns(reference, actual, side, row));
        return List.of(rows);
    }

    /** Returns how many blocks a number of pixels has. */
    public static int blocks(int pixels, int side) {
        return (pixels + side - 1) / side;
    }

    private static BitSet changedColumns(Pixels reference, Pixels actual, int side, int row) {
        BitSet changed = new BitSet();
        int end = Math.min(reference.height(), (row + 1) * side);
        for (int y = row * side; y < end; y++) {
            int x = reference.firstDifference(actual, y, 0);
            while (x >= 0) {
                int column = x / side;
                changed.set(column);
                int next = (column + 1) * side;
                x = next < reference.width() ? reference.firstDifference(actual, y, next) : -1;
            }
        }
        return changed;
    }
}
