package dev.lpips.measure;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;

/**
 * The structural similarity (SSIM) of Wang, Bovik, Sheikh and Simoncelli, "Image Quality Assessment: From Error Visibility
 * to Structural Similarity", IEEE Transactions on Image Processing 13 (2004): 1 for equal pictures, lower is less similar,
 * rarely below 0.
 *
 * <p>The variant of the paper: Rec. 601 luma, rounded to whole numbers as published values are made, a gaussian window of
 * 11 x 11 with a standard deviation of 1.5, K1 = 0.01, K2 = 0.03, L = 255, the mean over all windows that lie within the
 * picture, no scaling down first. Pictures smaller than a window are continued to its size by repeating their last row and
 * column.
 */
public record Ssim() implements Measure {

    @Override
    public String key() {
        return "ssim";
    }

    @Override
    public String label() {
        return "SSIM";
    }

    @Override
    public Direction direction() {
        return Direction.AT_LEAST;
    }

    @Override
    public int digits() {
        return 4;
    }

    @Override
    public Limits limits() {
        return new Limits(-1, 1);
    }

    @Override
    public double ofEqual() {
        return 1;
    }

    @Override
    public Measured measure(Sample sample) {
        return Measured.of(of(sample.reference(), sample.actual()), "Wang 2004: luma, 11 x 11 gaussian");
    }

    /** Returns the similarity of two opaque pictures of one size. */
    public static double of(Pixels reference, Pixels actual) {
        return new SsimWindows(atLeastOneWindow(reference), atLeastOneWindow(actual)).mean();
    }

    private static Pixels atLeastOneWindow(Pixels picture) {
        PixelSize size = new PixelSize(
                Math.max(SsimWindows.SIDE, picture.width()), Math.max(SsimWindows.SIDE, picture.height()));
        if (size.equals(picture.size())) {
            return picture;
        }
        int[] argb = new int[size.area()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = picture.argb(
                    Math.min(i % size.width(), picture.width() - 1), Math.min(i / size.width(), picture.height() - 1));
        }
        return Pixels.ofArgb(size, argb);
    }
}
