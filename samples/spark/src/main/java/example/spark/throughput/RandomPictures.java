package example.spark.throughput;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import java.util.SplittableRandom;

/**
 * Pictures to measure: soft waves of colour with a few boxes on them, and the same with noise all over, as if a codec had been at
 * work. A number always makes the same picture.
 *
 * @param side width and height in pixels
 */
public record RandomPictures(int side) {

    private static final int BOXES = 6;
    private static final int NOISE = 24;

    /** Returns the reference of a number, as a PNG file. */
    public byte[] reference(long number) {
        return png(colours(new SplittableRandom(number)));
    }

    /** Returns the actual picture of a number, as a PNG file. */
    public byte[] actual(long number) {
        int[] colours = colours(new SplittableRandom(number));
        SplittableRandom noise = new SplittableRandom(~number);
        for (int i = 0; i < colours.length; i++) {
            colours[i] = 0xFF000000
                    | near(colours[i] >> 16, noise) << 16
                    | near(colours[i] >> 8, noise) << 8
                    | near(colours[i], noise);
        }
        return png(colours);
    }

    private static int near(int sample, SplittableRandom noise) {
        return Math.max(0, Math.min(255, (sample & 0xFF) + noise.nextInt(2 * NOISE + 1) - NOISE));
    }

    private int[] colours(SplittableRandom random) {
        int[] colours = new int[side * side];
        double red = random.nextDouble(1, 6) / side;
        double green = random.nextDouble(1, 6) / side;
        double blue = random.nextDouble(1, 6) / side;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                colours[y * side + x] = 0xFF000000 | wave(x * red) << 16 | wave(y * green) << 8 | wave((x + y) * blue);
            }
        }
        for (int i = 0; i < BOXES; i++) {
            box(colours, random);
        }
        return colours;
    }

    private static int wave(double phase) {
        return (int) Math.round(127.5 + 100 * Math.sin(phase * Math.PI));
    }

    private void box(int[] colours, SplittableRandom random) {
        int left = random.nextInt(side - side / 4);
        int top = random.nextInt(side - side / 4);
        int colour = 0xFF000000 | random.nextInt(1 << 24);
        for (int y = top; y < top + side / 4; y++) {
            for (int x = left; x < left + side / 4; x++) {
                colours[y * side + x] = colour;
            }
        }
    }

    private byte[] png(int[] colours) {
        return ImageFiles.encodePng(Pixels.ofArgb(new PixelSize(side, side), colours));
    }
}
