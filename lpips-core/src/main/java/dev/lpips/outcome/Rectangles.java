package dev.lpips.outcome;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets of pixels as rectangles. */
final class Rectangles {

    private Rectangles() {}

    /** Returns rectangles that cover exactly these pixels, none of them twice: equal runs of rows below each other are one. */
    static List<Region> of(BitSet pixels, PixelSize size) {
        List<Region> done = new ArrayList<>();
        Map<Run, Integer> open = new LinkedHashMap<>();
        for (int y = 0; y <= size.height(); y++) {
            List<Run> runs = y < size.height() ? runs(pixels, size, y) : List.of();
            int row = y;
            open.entrySet().removeIf(entry -> {
                boolean isOver = !runs.contains(entry.getKey());
                if (isOver) {
                    done.add(entry.getKey().from(entry.getValue(), row));
                }
                return isOver;
            });
            runs.forEach(run -> open.putIfAbsent(run, row));
        }
        return done;
    }

    /** Returns at most that many rectangles, which cover about these pixels: the grid gets coarser until they suffice. */
    static List<Region> atMost(int maximum, BitSet pixels, PixelSize size) {
        int cell = 1;
        List<Region> found = of(pixels, size);
        while (found.size() > maximum) {
            cell *= 2;
            found = ofCells(pixels, size, cell);
        }
        return found;
    }

    private static List<Region> ofCells(BitSet pixels, PixelSize size, int cell) {
        PixelSize grid = new PixelSize((size.width() + cell - 1) / cell, (size.height() + cell - 1) / cell);
        int[] counts = new int[grid.area()];
        for (int i = pixels.nextSetBit(0); i >= 0; i = pixels.nextSetBit(i + 1)) {
            counts[i / size.width() / cell * grid.width() + i % size.width() / cell]++;
        }
        BitSet cells = new BitSet(grid.area());
        for (int i = 0; i < counts.length; i++) {
            cells.set(i, 2 * counts[i] > cell * cell);
        }
        return of(cells, grid).stream()
                .map(region -> scaled(region, cell, size))
                .toList();
    }

    private static Region scaled(Region cells, int cell, PixelSize size) {
        int x = cells.x() * cell;
        int y = cells.y() * cell;
        return new Region(
                x,
                y,
                Math.min(cells.width() * cell, size.width() - x),
                Math.min(cells.height() * cell, size.height() - y));
    }

    private static List<Run> runs(BitSet pixels, PixelSize size, int y) {
        List<Run> runs = new ArrayList<>();
        int start = y * size.width();
        int end = start + size.width();
        for (int from = pixels.nextSetBit(start); from >= 0 && from < end; ) {
            int to = Math.min(pixels.nextClearBit(from), end);
            runs.add(new Run(from - start, to - from));
            from = pixels.nextSetBit(to);
        }
        return runs;
    }

    private record Run(int x, int width) {

        Region from(int y, int end) {
            return new Region(x, y, width, end - y);
        }
    }
}
