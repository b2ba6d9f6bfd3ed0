package example.spark;

import dev.lpips.image.Background;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.io.Serializable;

/**
 * A picture in 192 bytes: the mean colours of a grid of 8 x 8 cells, on white. Pictures that look alike have sketches that are
 * close; the reverse does not hold, which is what the network is for.
 *
 * @param address where the picture is
 * @param width its width
 * @param height its height
 * @param cells red, green and blue of each cell, row by row
 */
record Sketch(String address, int width, int height, byte[] cells) implements Serializable {

    private static final int GRID = 8;
    private static final int CHANNELS = 3;

    static Sketch of(String address, Pixels picture) {
        Pixels shown = picture.isOpaque() ? picture : picture.over(Background.WHITE);
        long[] sums = new long[GRID * GRID * CHANNELS];
        int[] counts = new int[GRID * GRID];
        PixelSize size = shown.size();
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int cell = y * GRID / size.height() * GRID + x * GRID / size.width();
                int colour = shown.argb(x, y);
                counts[cell]++;
                for (int channel = 0; channel < CHANNELS; channel++) {
                    sums[cell * CHANNELS + channel] += colour >> 8 * (CHANNELS - 1 - channel) & 0xFF;
                }
            }
        }
        byte[] cells = new byte[sums.length];
        for (int i = 0; i < cells.length; i++) {
            // A picture smaller than the grid leaves cells empty, in every picture of that size alike.
            cells[i] = (byte) (sums[i] / Math.max(1, counts[i / CHANNELS]));
        }
        return new Sketch(address, size.width(), size.height(), cells);
    }

    boolean hasSizeOf(Sketch other) {
        return width == other.width && height == other.height;
    }

    /** Returns by how much the cells differ on average, from 0 to 255. */
    double distanceTo(Sketch other) {
        int sum = 0;
        for (int i = 0; i < cells.length; i++) {
            sum += Math.abs((cells[i] & 0xFF) - (other.cells[i] & 0xFF));
        }
        return (double) sum / cells.length;
    }
}
