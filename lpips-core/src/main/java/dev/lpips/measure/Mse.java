package dev.lpips.measure;

import dev.lpips.image.Pixels;

/**
 * The mean squared error of red, green and blue, each from 0 to 1: 0 for equal pictures, 1 for black against white. What the
 * field calls Perception MSE at pixel level, always read beside {@link Psnr}: {@code PSNR = -10 log10(MSE)}.
 *
 * @since 0.1.0
 */
public record Mse() implements Measure {

    @Override
    public String key() {
        return "mse";
    }

    @Override
    public String label() {
        return "MSE";
    }

    @Override
    public Direction direction() {
        return Direction.AT_MOST;
    }

    @Override
    public int digits() {
        return 6;
    }

    @Override
    public Limits limits() {
        return new Limits(0, 1);
    }

    @Override
    public double ofEqual() {
        return 0;
    }

    @Override
    public Measured measure(Sample sample) {
        return Measured.of(of(sample.reference(), sample.actual()), "red, green and blue from 0 to 1");
    }

    /** Returns the error of two opaque pictures of one size. */
    public static double of(Pixels reference, Pixels actual) {
        return Psnr.meanSquare(reference, actual) / (255.0 * 255.0);
    }
}
