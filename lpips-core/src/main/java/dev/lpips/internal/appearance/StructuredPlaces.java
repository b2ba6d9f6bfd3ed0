package dev.lpips.internal.appearance;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.List;

/** Counts structured places where nothing changed: each is evidence that the pair has no noise. */
final class StructuredPlaces {

    private StructuredPlaces() {}

    /** Returns how many there are in some tiles; no more than needed are looked for, about. */
    static long count(Pixels picture, List<Region> tiles, long needed) {
        TileAnalysis analysis = new TileAnalysis(picture, picture);
        long count = 0;
        for (Region tile : tiles) {
            if (count >= needed) {
                return count;
            }
            if (!isPlain(picture, tile)) {
                count += analysis.countStructured(tile);
            }
        }
        return count;
    }

    private static boolean isPlain(Pixels picture, Region tile) {
        int[] row = new int[tile.width()];
        int colour = picture.argb(tile.x(), tile.y());
        for (int y = tile.y(); y < tile.y() + tile.height(); y++) {
            picture.copyRow(y, tile.x(), row, row.length);
            for (int each : row) {
                if (each != colour) {
                    return false;
                }
            }
        }
        return true;
    }
}
