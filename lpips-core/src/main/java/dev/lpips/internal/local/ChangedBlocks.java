package dev.lpips.internal.local;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.util.BitSet;

/** Which blocks of two pictures differ: a grid of 16 x 16 pixels, which is as fine as crops can be placed. */
final class ChangedBlocks {

    static final int SIDE = 16;

    private final int columns;
    private final int rows;
    private final BitSet changed;

    private ChangedBlocks(PixelSize size) {
        this.columns = (size.width() + SIDE - 1) / SIDE;
        this.rows = (size.height() + SIDE - 1) / SIDE;
        this.changed = new BitSet(columns * rows);
    }

    static ChangedBlocks between(Pixels reference, Pixels actual) {
        ChangedBlocks blocks = new ChangedBlocks(reference.size());
        for (int y = 0; y < reference.height(); y++) {
            int x = reference.firstDifference(actual, y, 0);
            while (x >= 0) {
                int column = x / SIDE;
                blocks.changed.set(y / SIDE * blocks.columns + column);
                int next = (column + 1) * SIDE;
                x = next < reference.width() ? reference.firstDifference(actual, y, next) : -1;
            }
        }
        return blocks;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    boolean isChanged(int column, int row) {
        return changed.get(row * columns + column);
    }
}
