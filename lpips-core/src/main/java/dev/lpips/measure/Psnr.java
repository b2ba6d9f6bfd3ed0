package dev.lpips.measure;

import dev.lpips.image.Pixels;
import java.util.Optional;

/**
 * The peak signal-to-noise ratio in decibels, over red, green and blue together: how large the differences of the channels
 * are, and nothing else. Higher is closer; infinite for equal pictures. 10 log10(255^2 / mean squared difference).
 */
public record Psnr() implements Measure {

    private static final double PEAK = 255;

    @Override
    public String key() {
        return "psnr";
    }

    @Override
    public String label() {
        return "PSNR";
    }

    @Override
    public Direction direction() {
        return Direction.AT_LEAST;
    }

    @Override
    public int digits() {
        return 2;
    }

    @Override
    public Limits limits() {
        return new Limits(0, 100);
    }

    @Override
    public double ofEqual() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public Measured measure(Sample sample) {
        return Measured.of(
                decibels(sample.reference(), sample.actual()).orElse(ofEqual()), "dB over red, green and blue");
    }

    /**
     * Returns the ratio of two opaque pictures of one size in decibels, over red, green and blue together: higher is
     * closer. Empty if every pixel is equal: the ratio is infinite then.
     */
    public static Optional<Double> decibels(Pixels reference, Pixels actual) {
        double meanSquare = meanSquare(reference, actual);
        return meanSquare == 0 ? Optional.empty() : Optional.of(10 * Math.log10(PEAK * PEAK / meanSquare));
    }

    /** Returns the mean squared difference of red, green and blue in levels of 255. */
    static double meanSquare(Pixels reference, Pixels actual) {
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
        return squares / (3.0 * reference.size().area());
    }

    private static int squares(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
