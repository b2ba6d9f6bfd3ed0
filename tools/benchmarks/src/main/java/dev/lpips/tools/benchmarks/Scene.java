package dev.lpips.tools.benchmarks;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;

/** Draws screens that anyone can draw again: panels, lines of something like text, and one picture with grain. */
final class Scene {

    private static final int OPAQUE = 0xFF000000;

    private final PixelSize size;
    private final int seed;

    Scene(int width, int height, int seed) {
        this(new PixelSize(width, height), seed);
    }

    Scene(PixelSize size, int seed) {
        this.size = size;
        this.seed = seed;
    }

    Pixels reference() {
        return draw(Change.NONE);
    }

    Pixels actual(Change change) {
        return draw(change);
    }

    private Pixels draw(Change change) {
        int[] argb = new int[size.area()];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                argb[y * size.width() + x] = changed(colour(x, y), x, y, change);
            }
        }
        return Pixels.ofArgb(size, argb);
    }

    private int changed(int colour, int x, int y, Change change) {
        return switch (change) {
            case NONE -> colour;
            case ALL -> colour ^ 0x000C080C;
            case BOX -> isInBox(x, y) ? colour ^ 0x00FFFFFF : colour;
        };
    }

    private boolean isInBox(int x, int y) {
        return Math.abs(2 * x + 1 - size.width()) < 100 && Math.abs(2 * y + 1 - size.height()) < 40;
    }

    private int colour(int x, int y) {
        int panel = hash(x / 320, y / 200);
        if (panel % 5 == 0) {
            int grain = hash(x, y) & 15;
            return OPAQUE | grey(64 + (x & 127) + grain) << 16 | grey(96 + (y & 63) + grain) << 8 | grey(128 + grain);
        }
        boolean ink = y % 20 > 6 && y % 20 < 16 && hash(x / 2, y / 3) % 3 == 0 && hash(x / 60, y / 20) % 4 != 0;
        return ink ? OPAQUE | 0x202020 + panel % 32 : OPAQUE | 0xF0F0F4 - (panel % 8 << 1);
    }

    private static int grey(int value) {
        return Math.min(255, value);
    }

    private int hash(int a, int b) {
        int h = a * 0x9E3779B1 + b * 0x85EBCA77 + seed * 0xC2B2AE3D;
        h = (h ^ h >>> 15) * 0x2C1B3C6D;
        return (h ^ h >>> 13) >>> 1;
    }
}
