package dev.lpips.measure;

import dev.lpips.image.Pixels;
import java.util.Optional;

/** The peak signal-to-noise ratio of two pictures: how large the differences of their channels are, and nothing else. */
public final class Psnr {

    private static final double PEAK = 255;

    private Psnr() {}

    /**
     * Returns the ratio of two opaque pictures of one size in decibels, over red, green and blue together: higher is
     * closer. Empty if every pixel is equal: the ratio is infinite then.
     */
    public static Optional<Double> decibels(Pixels reference, Pixels actual) {
        int[] before = new int[reference.width()];
        int[] after = new int[reference.width()];
        long squares = 0;
        for (int y = 0; y < reference.height(); y++) {
            reference.copyRow(y, before);
            actual.copyRow(y, after);
            for (int x = 0; x < before.length; x++) {
                squares += squares(before[x], after[x]);
            }
        }
        if (squares == 0) {
            return Optional.empty();
        }
        double meanSquare = squares / (3.0 * reference.size().area());
        return Optional.of(10 * Math.log10(PEAK * PEAK / meanSquare));
    }

    private static int squares(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
