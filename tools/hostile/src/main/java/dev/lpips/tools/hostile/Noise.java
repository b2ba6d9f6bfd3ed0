package dev.lpips.tools.hostile;

import dev.lpips.image.Pixels;
import dev.lpips.image.io.Pictures;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures of noise over a gradient: no two seeds look alike, so the network always runs. */
final class Noise {

    private Noise() {}

    static Pixels draw(int width, int height, long seed) {
        Random random = new Random(seed);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int gray = (x * 128 / width + random.nextInt(128)) & 255;
                picture.setRGB(x, y, gray << 16 | gray << 8 | random.nextInt(256));
            }
        }
        return Pictures.pixels(picture);
    }
}
