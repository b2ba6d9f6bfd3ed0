package dev.lpips.report;

import dev.lpips.Comparison;
import dev.lpips.DistanceMap;
import dev.lpips.image.Background;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;

/**
 * The picture of a distance map, for people: where, and how much, two pictures differ.
 *
 * <p>One scale for all: a local distance of 0 is almost black, 1 and more a light yellow, and in between the colour
 * follows the square root of the distance, because most of what is worth seeing lies below 0.2. The same colour
 * therefore means the same in every heatmap. Three quarters of a pixel are that colour; the last quarter is the actual
 * picture in gray, to find one's way. The worst 64 x 64 patch has a cyan outline, a colour that the scale does not have.
 */
public final class Heatmap {

    private static final double SHARE_OF_COLOUR = 0.75;
    private static final int OUTLINE = 0xFF00E5FF;
    private static final int OPAQUE = 0xFF000000;

    private Heatmap() {}

    /**
     * Paints the heatmap of a comparison.
     *
     * @param comparison what was measured; without any difference, no patch is outlined
     * @param actual the actual picture; a transparent one is laid on the background that was compared
     * @throws IllegalArgumentException if the picture does not have the size of the compared ones
     */
    public static Pixels paint(Comparison comparison, Pixels actual) {
        PixelSize size = comparison.size();
        if (!actual.size().equals(size)) {
            throw new IllegalArgumentException(
                    "A heatmap of %s cannot lie over a picture of %s".formatted(size, actual.size()));
        }
        int[] colours =
                actual.over(comparison.background().orElse(Background.WHITE)).toArgb();
        double[] distances = comparison.distanceMap().values();
        for (int i = 0; i < colours.length; i++) {
            colours[i] = blend(HeatColours.rgb(heat(distances[i])), luma(colours[i]));
        }
        if (comparison.worstPatch().distance() > 0) {
            outline(colours, size.width(), comparison.worstPatch().region());
        }
        return Pixels.ofArgb(size, colours);
    }

    /** Returns the pixel with the largest distance; of equal ones the first, row by row. */
    public static Peak strongest(DistanceMap map) {
        double[] distances = map.values();
        int strongest = 0;
        for (int i = 1; i < distances.length; i++) {
            if (distances[i] > distances[strongest]) {
                strongest = i;
            }
        }
        int width = map.size().width();
        return new Peak(strongest % width, strongest / width, distances[strongest]);
    }

    private static double heat(double distance) {
        return Math.sqrt(Math.max(0, Math.min(1, distance)));
    }

    /** Rec. 709 luma: close enough to how light a colour looks, for a backdrop. */
    private static double luma(int colour) {
        return 0.2126 * ((colour >> 16) & 0xFF) + 0.7152 * ((colour >> 8) & 0xFF) + 0.0722 * (colour & 0xFF);
    }

    private static int blend(int colour, double gray) {
        int red = blendChannel((colour >> 16) & 0xFF, gray);
        int green = blendChannel((colour >> 8) & 0xFF, gray);
        int blue = blendChannel(colour & 0xFF, gray);
        return OPAQUE | (red << 16) | (green << 8) | blue;
    }

    private static int blendChannel(int channel, double gray) {
        return (int) Math.round(SHARE_OF_COLOUR * channel + (1 - SHARE_OF_COLOUR) * gray);
    }

    private static void outline(int[] colours, int width, Region patch) {
        int right = patch.x() + patch.width() - 1;
        int bottom = patch.y() + patch.height() - 1;
        for (int x = patch.x(); x <= right; x++) {
            colours[patch.y() * width + x] = OUTLINE;
            colours[bottom * width + x] = OUTLINE;
        }
        for (int y = patch.y(); y <= bottom; y++) {
            colours[y * width + patch.x()] = OUTLINE;
            colours[y * width + right] = OUTLINE;
        }
    }
}
