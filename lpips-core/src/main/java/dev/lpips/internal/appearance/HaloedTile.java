package dev.lpips.internal.appearance;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;

/**
 * A tile and what lies around it, as far as the picture goes.
 *
 * @param tile the tile, in the picture
 * @param around the tile with its halo, in the picture
 */
record HaloedTile(Region tile, Region around) {

    static HaloedTile of(Region tile, int halo, PixelSize picture) {
        int left = Math.max(0, tile.x() - halo);
        int top = Math.max(0, tile.y() - halo);
        int right = Math.min(picture.width(), tile.x() + tile.width() + halo);
        int bottom = Math.min(picture.height(), tile.y() + tile.height() + halo);
        return new HaloedTile(tile, new Region(left, top, right - left, bottom - top));
    }

    int width() {
        return around.width();
    }

    int height() {
        return around.height();
    }

    /** Returns the first column of the tile, counted in the halo. */
    int left() {
        return tile.x() - around.x();
    }

    /** Returns the column after the tile, counted in the halo. */
    int right() {
        return left() + tile.width();
    }

    /** Returns the first row that is at most so many above the tile, counted in the halo. */
    int top(int above) {
        return Math.max(0, tile.y() - around.y() - above);
    }

    /** Returns the row after the last that is at most so many below the tile, counted in the halo. */
    int bottom(int below) {
        return Math.min(around.height(), tile.y() - around.y() + tile.height() + below);
    }
}
