package dev.lpips.image;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pixels as rectangles that do not overlap: runs of a row, as far down as the rows below have the same run. */
final class MaskRectangles {

    private MaskRectangles() {}

    /**
     * Returns the rectangles.
     *
     * @param pixels indices, row by row
     */
    static List<Region> of(BitSet pixels, PixelSize size) {
        List<Region> done = new ArrayList<>();
        Map<Long, Region> open = new HashMap<>();
        for (int y = 0; y < size.height(); y++) {
            Map<Long, Region> next = new HashMap<>();
            int end = (y + 1) * size.width();
            int from = pixels.nextSetBit(y * size.width());
            while (from >= 0 && from < end) {
                int to = Math.min(end, pixels.nextClearBit(from));
                int x = from - y * size.width();
                long run = (long) x << Integer.SIZE | to - from;
                Region above = open.remove(run);
                int top = above == null ? y : above.y();
                next.put(run, new Region(x, top, to - from, y - top + 1));
                from = pixels.nextSetBit(to);
            }
            done.addAll(open.values());
            open = next;
        }
        done.addAll(open.values());
        return done;
    }
}
