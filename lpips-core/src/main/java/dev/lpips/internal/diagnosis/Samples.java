package dev.lpips.internal.diagnosis;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.util.Locale;
import java.util.Optional;

/** Differences of pictures at places spread evenly over them, so that large pictures take no longer than small ones. */
final class Samples {

    /** An explanation that leaves more than this part of a difference explains something else. */
    private static final double MOST_LEFT = 1.0 / 8;

    private static final int MOST_SAMPLES = 100_000;

    private Samples() {}

    /** Returns how many pixels apart places are in both directions, so that there are not too many. */
    static int step(PixelSize size, int most) {
        return (int) Math.ceil(Math.sqrt((double) size.area() / most));
    }

    /**
     * Returns the mean difference of the channels, alpha among them, of a reference and an actual picture whose change is
     * undone: 0 to 255.
     *
     * @param width how many columns of the reference count
     * @param height how many rows
     */
    static double meanDifference(Pixels reference, int width, int height, Undo undo) {
        int step = step(new PixelSize(width, height), MOST_SAMPLES);
        long sum = 0;
        long samples = 0;
        for (int y = 0; y < height; y += step) {
            for (int x = 0; x < width; x += step) {
                sum += difference(reference.argb(x, y), undo.argb(x, y));
                samples++;
            }
        }
        return sum / 4.0 / samples;
    }

    static double meanDifference(Pixels reference, Undo undo) {
        return meanDifference(reference, reference.width(), reference.height(), undo);
    }

    /** Returns the mean difference of a picture from its own mean colour: what it differs by from nearly anything else. */
    static double contrast(Pixels picture) {
        int step = step(picture.size(), MOST_SAMPLES);
        long[] sums = new long[4];
        long samples = 0;
        for (int y = 0; y < picture.height(); y += step) {
            for (int x = 0; x < picture.width(); x += step) {
                for (int channel = 0; channel < 4; channel++) {
                    sums[channel] += (picture.argb(x, y) >>> (8 * channel)) & 0xFF;
                }
                samples++;
            }
        }
        int mean = 0;
        for (int channel = 0; channel < 4; channel++) {
            mean |= (int) (sums[channel] / samples) << (8 * channel);
        }
        int colour = mean;
        return meanDifference(picture, (x, y) -> colour);
    }

    /** Tells whether what is left of a difference is so little that its cause is found. */
    static boolean explains(double before, double after) {
        return before > 0 && after <= before * MOST_LEFT;
    }

    /** Returns the cause that an undone change speaks for, if it explains the difference. */
    static Optional<LikelyCause> cause(String what, String undone, double before, double after) {
        return explains(before, after)
                ? Optional.of(new LikelyCause(what, undone + ", " + fall(before, after)))
                : Optional.empty();
    }

    private static String fall(double before, double after) {
        return after == 0
                ? "the pictures are equal"
                : String.format(Locale.ROOT, "the mean difference falls from %.1f to %.1f of 255", before, after);
    }

    /** Returns the differences of the four channels of two colours, added up. */
    static int difference(int one, int other) {
        return channel(one, other, 24) + channel(one, other, 16) + channel(one, other, 8) + channel(one, other, 0);
    }

    private static int channel(int one, int other, int shift) {
        return Math.abs((one >>> shift & 0xFF) - (other >>> shift & 0xFF));
    }

    /** The actual picture as it would be without a change, at the reference's places. */
    @FunctionalInterface
    interface Undo {

        int argb(int x, int y);
    }
}
