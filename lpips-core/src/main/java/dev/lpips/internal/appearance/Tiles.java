package dev.lpips.internal.appearance;

import dev.lpips.image.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * How parts of pictures are cut into tiles: rows long enough for the filters, planes small enough to stay near the processor.
 * Sides are multiples of the side of a cell.
 */
final class Tiles {

    static final int WIDTH = 512;
    static final int HEIGHT = 128;

    private Tiles() {}

    /** Returns the tiles of a part, row by row. */
    static List<Region> of(Region part) {
        List<Region> tiles = new ArrayList<>();
        for (int y = part.y(); y < part.y() + part.height(); y += HEIGHT) {
            for (int x = part.x(); x < part.x() + part.width(); x += WIDTH) {
                int width = Math.min(WIDTH, part.x() + part.width() - x);
                tiles.add(new Region(x, y, width, Math.min(HEIGHT, part.y() + part.height() - y)));
            }
        }
        return tiles;
    }

    /** Returns the box around some parts, at least one. */
    static Region around(List<Region> parts) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = 0;
        int bottom = 0;
        for (Region part : parts) {
            left = Math.min(left, part.x());
            top = Math.min(top, part.y());
            right = Math.max(right, part.x() + part.width());
            bottom = Math.max(bottom, part.y() + part.height());
        }
        return new Region(left, top, right - left, bottom - top);
    }

    /** Returns what is left of a tile without a part of it: up to four rectangles, above, beside and below it. */
    static List<Region> without(Region tile, Region part) {
        List<Region> rest = new ArrayList<>();
        addIfAny(rest, tile.x(), tile.y(), tile.x() + tile.width(), part.y());
        addIfAny(rest, tile.x(), part.y(), part.x(), part.y() + part.height());
        addIfAny(rest, part.x() + part.width(), part.y(), tile.x() + tile.width(), part.y() + part.height());
        addIfAny(rest, tile.x(), part.y() + part.height(), tile.x() + tile.width(), tile.y() + tile.height());
        return rest;
    }

    private static void addIfAny(List<Region> rest, int left, int top, int right, int bottom) {
        if (left < right && top < bottom) {
            rest.add(new Region(left, top, right - left, bottom - top));
        }
    }
}
