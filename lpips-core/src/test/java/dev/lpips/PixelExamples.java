package dev.lpips;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.util.Arrays;

/** Pictures of one colour, and pictures continued beyond their edges. */
public final class PixelExamples {

    public static final int BLACK = 0xFF000000;
    public static final int WHITE = 0xFFFFFFFF;

    private PixelExamples() {}

    public static Pixels filled(int width, int height, int argb) {
        int[] colours = new int[width * height];
        Arrays.fill(colours, argb);
        return Pixels.ofArgb(new PixelSize(width, height), colours);
    }

    static Pixels continued(Pixels picture, int side) {
        int width = Math.max(side, picture.width());
        int height = Math.max(side, picture.height());
        int[] colours = new int[width * height];
        for (int i = 0; i < colours.length; i++) {
            int x = Math.min(i % width, picture.width() - 1);
            int y = Math.min(i / width, picture.height() - 1);
            colours[i] = picture.argb(x, y);
        }
        return Pixels.ofArgb(new PixelSize(width, height), colours);
    }
}
