package dev.lpips.internal.appearance;

import dev.lpips.image.Region;
import java.util.ArrayList;
import java.util.List;

/** How parts of pictures are cut into tiles: small enough for the planes of one to stay near the processor. */
final class Tiles {

    static final int WIDTH = 256;
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
}
