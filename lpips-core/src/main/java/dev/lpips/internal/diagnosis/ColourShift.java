package dev.lpips.internal.diagnosis;

import dev.lpips.image.Pixels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Other colours and the same shapes: every value of a channel became one other value, wherever it stands. A tint, another
 * brightness, contrast or gamma, inverted colours, a colour profile that was not applied.
 */
final class ColourShift implements CauseDetector {

    /** If fewer pixels changed, something was recoloured, and not the picture. */
    private static final double LEAST_CHANGED = 0.5;

    /** What may be left of the squared differences once every value has its new one. */
    private static final double MOST_UNEXPLAINED = 0.02;

    private static final String[] NAMES = {"blue", "green", "red"};

    @Override
    public Optional<LikelyCause> detect(Pixels reference, Pixels actual) {
        if (!reference.size().equals(actual.size())) {
            return Optional.empty();
        }
        int[] before = reference.toArgb();
        int[] after = actual.toArgb();
        double changed = changed(before, after);
        if (changed < LEAST_CHANGED) {
            return Optional.empty();
        }
        List<String> shifts = new ArrayList<>();
        double squares = 0;
        double unexplained = 0;
        for (int channel = NAMES.length - 1; channel >= 0; channel--) {
            ToneCurve curve = new ToneCurve(before, after, 8 * channel);
            squares += curve.squares;
            unexplained += curve.unexplained();
            shifts.add(String.format(Locale.ROOT, "%s %+.1f", NAMES[channel], curve.meanShift()));
        }
        return squares > 0 && unexplained <= MOST_UNEXPLAINED * squares
                ? Optional.of(new LikelyCause(
                        "the colours are shifted, the shapes are not",
                        String.format(
                                Locale.ROOT,
                                "one tone curve per channel explains %.0f %% of the difference; on average %s",
                                Math.floor(100 * (1 - unexplained / squares)),
                                String.join(", ", shifts))))
                : Optional.empty();
    }

    private static double changed(int[] before, int[] after) {
        int changed = 0;
        for (int i = 0; i < before.length; i++) {
            changed += before[i] == after[i] ? 0 : 1;
        }
        return (double) changed / before.length;
    }

    /** What the values of one channel became: for each, how often it occurs, and the sum of its new values. */
    private static final class ToneCurve {

        private final long[] counts = new long[256];
        private final long[] sums = new long[256];
        private final long[] sumsOfSquares = new long[256];
        private double squares;
        private long shift;
        private final int pixels;

        ToneCurve(int[] before, int[] after, int bits) {
            pixels = before.length;
            for (int i = 0; i < before.length; i++) {
                int from = before[i] >> bits & 0xFF;
                int to = after[i] >> bits & 0xFF;
                counts[from]++;
                sums[from] += to;
                sumsOfSquares[from] += (long) to * to;
                squares += (double) (to - from) * (to - from);
                shift += to - from;
            }
        }

        double meanShift() {
            return (double) shift / pixels;
        }

        /** The squared differences from the new values' means. */
        double unexplained() {
            double sum = 0;
            for (int value = 0; value < counts.length; value++) {
                if (counts[value] > 0) {
                    sum += sumsOfSquares[value] - (double) sums[value] * sums[value] / counts[value];
                }
            }
            return sum;
        }
    }
}
