package dev.lpips.explain;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;

/** Pictures made of another one, level by level; transparency stays. */
final class Levels {

    private static final int CHANNELS = 3;
    private static final int LARGEST = 255;

    private Levels() {}

    /** What becomes of one level. */
    @FunctionalInterface
    interface Change {

        /**
         * Returns the new level, which is clipped to 0 to 255 and rounded.
         *
         * @param channel 0 to 2 for red, green and blue
         */
        double apply(int x, int y, int channel, int level);
    }

    static Pixels each(Pixels picture, Change change) {
        int width = picture.width();
        int[] argb = picture.toArgb();
        for (int i = 0; i < argb.length; i++) {
            int pixel = argb[i] & 0xFF000000;
            for (int channel = 0; channel < CHANNELS; channel++) {
                long level = Math.round(change.apply(i % width, i / width, channel, level(argb[i], channel)));
                pixel |= (int) Math.max(0, Math.min(LARGEST, level)) << shift(channel);
            }
            argb[i] = pixel;
        }
        return Pixels.adopt(picture.size(), argb);
    }

    /** Moves the whole picture; the row or column that comes free repeats the old border. */
    static Pixels moved(Pixels picture, int right, int down) {
        PixelSize size = picture.size();
        int[] source = picture.toArgb();
        int[] argb = new int[source.length];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int fromX = Math.max(0, Math.min(size.width() - 1, x - right));
                int fromY = Math.max(0, Math.min(size.height() - 1, y - down));
                argb[y * size.width() + x] = source[fromY * size.width() + fromX];
            }
        }
        return Pixels.adopt(size, argb);
    }

    static int level(int argb, int channel) {
        return argb >>> shift(channel) & LARGEST;
    }

    private static int shift(int channel) {
        return 8 * (CHANNELS - 1 - channel);
    }
}
