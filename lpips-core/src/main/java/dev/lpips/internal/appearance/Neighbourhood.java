package dev.lpips.internal.appearance;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.internal.changes.BlockSearch;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Which parts of two pictures lie near a changed pixel: no reading of any other part can differ from 0. */
final class Neighbourhood {

    /**
     * In pixels. A reading reaches 28 pixels from a change (a low-pass of 5, and 5 cells from a cell that has it), and the
     * windows there reach 20 pixels farther.
     */
    private static final int REACH = 52;

    /** A multiple of the side of a cell, so that parts have whole cells. */
    private static final int BLOCK = 8;

    private final List<BitSet> changed;

    private Neighbourhood(List<BitSet> changed) {
        this.changed = changed;
    }

    /**
     * Looks at every pixel.
     *
     * @param threads how many threads may
     */
    static Neighbourhood of(Pixels reference, Pixels actual, int threads) {
        return new Neighbourhood(BlockSearch.changed(reference, actual, BLOCK, threads));
    }

    /** Returns everything, as if each pixel had changed. */
    static Neighbourhood everything(PixelSize size) {
        BitSet row = new BitSet();
        row.set(0, BlockSearch.blocks(size.width(), BLOCK));
        return new Neighbourhood(Collections.nCopies(BlockSearch.blocks(size.height(), BLOCK), row));
    }

    /** Returns the box, within a part of the pictures, of what lies near a changed pixel. */
    Optional<Region> within(Region part) {
        int top = Math.max(0, part.y() - REACH) / BLOCK;
        int bottom = Math.min(changed.size() - 1, (part.y() + part.height() - 1 + REACH) / BLOCK);
        int from = Math.max(0, part.x() - REACH) / BLOCK;
        int to = (part.x() + part.width() - 1 + REACH) / BLOCK;
        int left = Integer.MAX_VALUE;
        int right = -1;
        int first = -1;
        int last = -1;
        for (int row = top; row <= bottom; row++) {
            int leftmost = changed.get(row).nextSetBit(from);
            if (leftmost >= 0 && leftmost <= to) {
                left = Math.min(left, leftmost);
                right = Math.max(right, changed.get(row).previousSetBit(to));
                first = first < 0 ? row : first;
                last = row;
            }
        }
        return right < 0 ? Optional.empty() : Optional.of(near(left, first, right, last, part));
    }

    private static Region near(int left, int top, int right, int bottom, Region part) {
        int x = Math.max(part.x(), left * BLOCK - REACH);
        int y = Math.max(part.y(), top * BLOCK - REACH);
        int endX = Math.min(part.x() + part.width(), (right + 1) * BLOCK + REACH);
        int endY = Math.min(part.y() + part.height(), (bottom + 1) * BLOCK + REACH);
        return new Region(x, y, endX - x, endY - y);
    }
}
