package dev.lpips.internal.local;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Finds the areas in which two pictures differ: bounding boxes of changed blocks that lie within reach of each other. */
final class ChangedAreas {

    private final ChangedBlocks blocks;
    private final int reach;
    private final BitSet tiles;
    private final int tileColumns;
    private final int tileRows;

    /**
     * @param reach changes closer than so many pixels, in both directions, are in one area
     */
    private ChangedAreas(ChangedBlocks blocks, int reach) {
        this.blocks = blocks;
        this.reach = (reach + ChangedBlocks.SIDE - 1) / ChangedBlocks.SIDE;
        this.tileColumns = (blocks.columns() + this.reach - 1) / this.reach;
        this.tileRows = (blocks.rows() + this.reach - 1) / this.reach;
        this.tiles = new BitSet(tileColumns * tileRows);
    }

    static List<Region> between(Pixels reference, Pixels actual, int reach) {
        List<Region> areas = new ChangedAreas(ChangedBlocks.between(reference, actual), reach).find(reference.size());
        areas.replaceAll(area -> trim(area, reference, actual));
        return areas;
    }

    private List<Region> find(PixelSize size) {
        for (int row = 0; row < blocks.rows(); row++) {
            for (int column = 0; column < blocks.columns(); column++) {
                if (blocks.isChanged(column, row)) {
                    tiles.set(row / reach * tileColumns + column / reach);
                }
            }
        }
        List<Region> areas = new ArrayList<>();
        for (int tile = tiles.nextSetBit(0); tile >= 0; tile = tiles.nextSetBit(tile)) {
            areas.add(takeConnected(tile).toRegion(size));
        }
        return areas;
    }

    /** Cuts off what blocks added to the change itself: fewer than a block's side at each edge. */
    private static Region trim(Region area, Pixels reference, Pixels actual) {
        int left = Integer.MAX_VALUE;
        int right = 0;
        int top = Integer.MAX_VALUE;
        int bottom = 0;
        int end = area.x() + area.width();
        int lastBlock = Math.max(area.x(), end - ChangedBlocks.SIDE);
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            int first = reference.firstDifference(actual, y, area.x());
            if (first < 0 || first >= end) {
                continue;
            }
            left = Math.min(left, first);
            top = Math.min(top, y);
            bottom = y + 1;
            for (int x = Math.max(first, lastBlock); x >= 0 && x < end; x = next(reference, actual, x, y)) {
                right = reference.argb(x, y) == actual.argb(x, y) ? right : Math.max(right, x + 1);
            }
        }
        return new Region(left, top, right - left, bottom - top);
    }

    private static int next(Pixels reference, Pixels actual, int x, int y) {
        return x + 1 < reference.width() ? reference.firstDifference(actual, y, x + 1) : -1;
    }

    /** Takes a tile and all that touch it, directly or through others. A tile is as wide as the reach. */
    private Bounds takeConnected(int start) {
        Bounds bounds = new Bounds();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        tiles.clear(start);
        while (!open.isEmpty()) {
            int tile = open.pop();
            int column = tile % tileColumns;
            int row = tile / tileColumns;
            includeBlocks(column, row, bounds);
            for (int r = Math.max(0, row - 1); r <= Math.min(tileRows - 1, row + 1); r++) {
                for (int c = Math.max(0, column - 1); c <= Math.min(tileColumns - 1, column + 1); c++) {
                    int neighbour = r * tileColumns + c;
                    if (tiles.get(neighbour)) {
                        tiles.clear(neighbour);
                        open.push(neighbour);
                    }
                }
            }
        }
        return bounds;
    }

    private void includeBlocks(int tileColumn, int tileRow, Bounds bounds) {
        for (int row = tileRow * reach; row < Math.min(blocks.rows(), (tileRow + 1) * reach); row++) {
            for (int column = tileColumn * reach;
                    column < Math.min(blocks.columns(), (tileColumn + 1) * reach);
                    column++) {
                if (blocks.isChanged(column, row)) {
                    bounds.include(column, row);
                }
            }
        }
    }

    /** A box of blocks that grows. */
    private static final class Bounds {

        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right;
        private int bottom;

        void include(int column, int row) {
            left = Math.min(left, column);
            top = Math.min(top, row);
            right = Math.max(right, column + 1);
            bottom = Math.max(bottom, row + 1);
        }

        Region toRegion(PixelSize size) {
            int x = left * ChangedBlocks.SIDE;
            int y = top * ChangedBlocks.SIDE;
            int width = Math.min(size.width(), right * ChangedBlocks.SIDE) - x;
            int height = Math.min(size.height(), bottom * ChangedBlocks.SIDE) - y;
            return new Region(x, y, width, height);
        }
    }
}
