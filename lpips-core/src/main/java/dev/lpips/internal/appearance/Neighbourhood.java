package dev.lpips.internal.appearance;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.BitSet;

/** Which parts of two pictures lie near a changed pixel: no reading of any other part can differ from 0. */
final class Neighbourhood {

    /**
     * In pixels. A reading reaches 28 pixels from a change (filters of 5 and 23 pixels), and the windows there reach 23
     * pixels farther.
     */
    private static final int REACH = 56;

    private static final int BLOCK = 16;

    private final BitSet[] changed;

    private Neighbourhood(BitSet[] changed) {
        this.changed = changed;
    }

    static Neighbourhood of(Pixels reference, Pixels actual) {
        BitSet[] changed = new BitSet[(reference.height() + BLOCK - 1) / BLOCK];
        for (int y = 0; y < reference.height(); y++) {
            BitSet blocks = changed[y / BLOCK] == null ? new BitSet() : changed[y / BLOCK];
            changed[y / BLOCK] = blocks;
            int x = reference.firstDifference(actual, y, 0);
            while (x >= 0) {
                blocks.set(x / BLOCK);
                int next = (x / BLOCK + 1) * BLOCK;
                x = next < reference.width() ? reference.firstDifference(actual, y, next) : -1;
            }
        }
        return new Neighbourhood(changed);
    }

    /** Tells whether a changed pixel lies in or near a part. */
    boolean includes(Region part) {
        int left = Math.max(0, part.x() - REACH) / BLOCK;
        int right = (part.x() + part.width() - 1 + REACH) / BLOCK;
        int top = Math.max(0, part.y() - REACH) / BLOCK;
        int bottom = Math.min(changed.length - 1, (part.y() + part.height() - 1 + REACH) / BLOCK);
        for (int row = top; row <= bottom; row++) {
            int next = changed[row].nextSetBit(left);
            if (next >= 0 && next <= right) {
                return true;
            }
        }
        return false;
    }
}
