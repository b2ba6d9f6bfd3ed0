package dev.lpips.explain;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds something in a picture that looks like a character: connected pixels that stand out from the colour around them, as high and wide
 * as text of 6 to 40 pixels. What it is does not matter, only that it is small and means something.
 */
final class Glyphs {

    private static final int LOWEST = 6;
    private static final int HIGHEST = 40;
    private static final int NARROWEST = 3;
    private static final double WIDEST = 1.2;

    /** Less contrast than this is hard to read. */
    private static final int LEAST_CONTRAST = 48;

    private Glyphs() {}

    /** Returns the place of a character whose mirror image differs most from it, for many are symmetric; empty if there is none. */
    static Optional<Region> clearest(Pixels picture) {
        return all(picture).stream()
                .max(Comparator.comparingLong((Region region) -> asymmetry(picture, region))
                        .thenComparing(Comparator.comparingInt(Region::y).reversed())
                        .thenComparing(Comparator.comparingInt(Region::x).reversed()))
                .filter(region -> asymmetry(picture, region) > 0);
    }

    /** Returns a picture in which a place is mirrored from left to right. */
    static Pixels mirrored(Pixels picture, Region place) {
        int width = picture.width();
        int[] argb = picture.toArgb();
        for (int y = place.y(); y < place.y() + place.height(); y++) {
            for (int i = 0; i < place.width() / 2; i++) {
                int left = y * width + place.x() + i;
                int right = y * width + place.x() + place.width() - 1 - i;
                int kept = argb[left];
                argb[left] = argb[right];
                argb[right] = kept;
            }
        }
        return Pixels.adopt(picture.size(), argb);
    }

    private static List<Region> all(Pixels picture) {
        PixelSize size = picture.size();
        int[] luma = luma(picture);
        BitSet ink = ink(luma, size);
        List<Region> glyphs = new ArrayList<>();
        for (int first = ink.nextSetBit(0); first >= 0; first = ink.nextSetBit(first)) {
            Region box = takeConnected(ink, first, size);
            boolean hasSizeOfText = box.height() >= LOWEST
                    && box.height() <= HIGHEST
                    && box.width() >= NARROWEST
                    && box.width() <= WIDEST * box.height();
            if (hasSizeOfText) {
                glyphs.add(box);
            }
        }
        return glyphs;
    }

    /** Pixels that stand out from their ground. */
    private static BitSet ink(int[] luma, PixelSize size) {
        BitSet ink = new BitSet(luma.length);
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int ground = ground(luma, size, x, y);
                if (Math.abs(luma[y * size.width() + x] - ground) >= LEAST_CONTRAST) {
                    ink.set(y * size.width() + x);
                }
            }
        }
        return ink;
    }

    /** The ground of text lies above and below it: the mean of what is half a line away, if both agree; else a pixel is its own ground. */
    private static int ground(int[] luma, PixelSize size, int x, int y) {
        int above = luma[Math.max(0, y - HIGHEST / 2) * size.width() + x];
        int below = luma[Math.min(size.height() - 1, y + HIGHEST / 2) * size.width() + x];
        int here = luma[y * size.width() + x];
        return Math.abs(above - below) < LEAST_CONTRAST ? (above + below) / 2 : here;
    }

    private static Region takeConnected(BitSet ink, int first, PixelSize size) {
        int width = size.width();
        int left = first % width;
        int right = left;
        int top = first / width;
        int bottom = top;
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        ink.clear(first);
        while (!open.isEmpty()) {
            int pixel = open.remove();
            int x = pixel % width;
            int y = pixel / width;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int nextY = Math.max(0, y - 1); nextY <= Math.min(size.height() - 1, y + 1); nextY++) {
                for (int nextX = Math.max(0, x - 1); nextX <= Math.min(width - 1, x + 1); nextX++) {
                    int next = nextY * width + nextX;
                    if (ink.get(next)) {
                        ink.clear(next);
                        open.add(next);
                    }
                }
            }
        }
        return new Region(left, top, right - left + 1, bottom - top + 1);
    }

    private static long asymmetry(Pixels picture, Region place) {
        long difference = 0;
        for (int y = place.y(); y < place.y() + place.height(); y++) {
            for (int i = 0; i < place.width() / 2; i++) {
                difference += Math.abs(luma(picture.argb(place.x() + i, y))
                        - luma(picture.argb(place.x() + place.width() - 1 - i, y)));
            }
        }
        return difference;
    }

    private static int[] luma(Pixels picture) {
        int[] argb = picture.toArgb();
        for (int i = 0; i < argb.length; i++) {
            argb[i] = luma(argb[i]);
        }
        return argb;
    }

    private static int luma(int argb) {
        return (299 * Levels.level(argb, 0) + 587 * Levels.level(argb, 1) + 114 * Levels.level(argb, 2)) / 1000;
    }
}
