package example.superresolution;

import java.awt.image.BufferedImage;

/** Makes pictures smaller: each pixel is the mean of the 2 x 2 it stands for. */
final class Reduction {

    private Reduction() {}

    static BufferedImage of(BufferedImage picture) {
        int factor = Upscaler.FACTOR;
        BufferedImage small = new BufferedImage(
                picture.getWidth() / factor, picture.getHeight() / factor, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                small.setRGB(x, y, mean(picture.getRGB(x * factor, y * factor, factor, factor, null, 0, factor)));
            }
        }
        return small;
    }

    private static int mean(int[] pixels) {
        int mean = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int sum = 0;
            for (int pixel : pixels) {
                sum += pixel >> shift & 255;
            }
            mean |= (sum + pixels.length / 2) / pixels.length << shift;
        }
        return mean;
    }
}
