package dev.lpips.internal.diagnosis;

import dev.lpips.image.Pixels;
import java.util.Locale;
import java.util.Optional;

/** The same picture at two or three times the scale, or at the part of it: a display with more pixels to the inch. */
final class Scaled implements CauseDetector {

    private static final int LARGEST = 3;

    @Override
    public Optional<LikelyCause> detect(Pixels reference, Pixels actual) {
        for (int factor = 2; factor <= LARGEST; factor++) {
            if (isTimes(factor, actual, reference)) {
                return cause(
                        String.format(Locale.ROOT, "the picture is drawn at %d times the scale", factor),
                        reference,
                        actual,
                        factor);
            }
            if (isTimes(factor, reference, actual)) {
                return cause(
                        String.format(Locale.ROOT, "the picture is drawn at 1/%d of the scale", factor),
                        actual,
                        reference,
                        factor);
            }
        }
        return Optional.empty();
    }

    private static boolean isTimes(int factor, Pixels large, Pixels small) {
        return large.width() == factor * small.width() && large.height() == factor * small.height();
    }

    private static Optional<LikelyCause> cause(String what, Pixels small, Pixels large, int factor) {
        return Samples.cause(
                what,
                "at one scale",
                Samples.contrast(small),
                Samples.meanDifference(small, (x, y) -> mean(large, x * factor, y * factor, factor)));
    }

    private static int mean(Pixels picture, int left, int top, int side) {
        int mean = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            int sum = 0;
            for (int i = 0; i < side * side; i++) {
                sum += (picture.argb(left + i % side, top + i / side) >>> shift) & 0xFF;
            }
            mean |= ((sum + side * side / 2) / (side * side)) << shift;
        }
        return mean;
    }
}
