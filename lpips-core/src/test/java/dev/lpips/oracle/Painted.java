package dev.lpips.oracle;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import java.nio.file.Path;

/** Pictures for tests, and for the scripts of the invoker projects: hence public. */
public final class Painted {

    private static final int SIDE = 48;

    private Painted() {}

    /** Paints bars of a width that the seed chooses, dark on light. */
    public static Pixels bars(int seed) {
        return bars(SIDE, seed, 0xFF202040, 0xFFF0F0E0);
    }

    /** Paints {@link #bars} in exchanged colours: nobody takes the one for the other. */
    public static Pixels inverted(int seed) {
        return bars(SIDE, seed, 0xFFF0F0E0, 0xFF202040);
    }

    /** Paints {@link #bars} with a trace more blue: nobody sees the difference. */
    public static Pixels tinted(int seed) {
        return bars(SIDE, seed, 0xFF202041, 0xFFF0F0E1);
    }

    /** Paints {@link #bars} on a square of another side. */
    public static Pixels bars(int side, int seed) {
        return bars(side, seed, 0xFF202040, 0xFFF0F0E0);
    }

    /** Writes a picture as PNG, with the folders above it. */
    public static void write(Path file, Pixels picture) {
        ImageFiles.writePng(file, picture);
    }

    private static Pixels bars(int side, int seed, int dark, int light) {
        int width = 3 + seed % 7;
        int[] argb = new int[side * side];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = (i % side / width + i / side / (2 * width)) % 2 == 0 ? dark : light;
        }
        return Pixels.ofArgb(new PixelSize(side, side), argb);
    }
}
