package dev.lpips.golden;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.util.Random;

/** Pictures that are large as files, because there is no rule in them. */
final class ScribbledPictures {

    private static final PixelSize SIZE = new PixelSize(160, 160);

    private ScribbledPictures() {}

    static Pixels of(int seed) {
        int[] colours =
                new Random(seed).ints((long) SIZE.width() * SIZE.height()).toArray();
        for (int i = 0; i < colours.length; i++) {
            colours[i] |= 0xFF000000;
        }
        return Pixels.ofArgb(SIZE, colours);
    }
}
