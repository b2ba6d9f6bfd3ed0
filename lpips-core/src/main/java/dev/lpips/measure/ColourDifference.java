package dev.lpips.measure;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.util.Arrays;
import java.util.BitSet;

/**
 * How far apart the colours of two pictures are, pixel by pixel, in CIEDE2000 (Sharma et al. 2005) under D65: 0 is the
 * same colour, about 1 is just noticeable side by side, 100 is black against white.
 *
 * <p>Networks forgive colours more than people do; this does not look at shapes at all.
 *
 * @param maximum the difference of the pixel that differs most
 * @param percentile99 what 99 of 100 pixels stay at or below (nearest rank), so that a few pixels at the edge of a letter
 *     do not decide
 */
public record ColourDifference(double maximum, double percentile99) {

    /** The difference of equal pictures. */
    public static final ColourDifference NONE = new ColourDifference(0, 0);

    /** 99 of 100 in integers: 0.99 times a number of pixels is rarely what it looks like. */
    private static final long HUNDREDTHS = 99;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative, infinite or not a number, or the percentile exceeds the maximum
     */
    public ColourDifference {
        boolean sane = Double.isFinite(maximum) && percentile99 >= 0 && percentile99 <= maximum;
        if (!sane) {
            throw new IllegalArgumentException(
                    "Not a colour difference: at most %s, 99th percentile %s".formatted(maximum, percentile99));
        }
    }

    /** Returns the difference of a sample, measured once for all measures that ask. */
    static ColourDifference of(Sample sample) {
        return sample.once(ColourDifference.class, pair -> between(pair.reference(), pair.actual(), pair.ignored()));
    }

    /**
     * Measures two opaque pictures; of others, alpha does not take part.
     *
     * @throws IllegalArgumentException if their sizes differ
     */
    public static ColourDifference between(Pixels reference, Pixels actual) {
        return between(reference, actual, new BitSet());
    }

    /**
     * Measures two opaque pictures without some of their pixels.
     *
     * @param ignored the indices, row by row, of the pixels that do not count; percentiles are over the others
     * @throws IllegalArgumentException if the sizes differ, or no pixel counts
     */
    public static ColourDifference between(Pixels reference, Pixels actual, BitSet ignored) {
        PixelSize size = reference.size();
        if (!size.equals(actual.size())) {
            throw new IllegalArgumentException(
                    "Only pictures of one size have pixels in common, not %s and %s".formatted(size, actual.size()));
        }
        int counted = size.area() - ignored.get(0, size.area()).cardinality();
        if (counted == 0) {
            throw new IllegalArgumentException("No pixel of %s counts".formatted(size));
        }
        return of(differences(reference.toArgb(), actual.toArgb(), ignored), counted);
    }

    /** The differences of the pixels that differ, in ascending order. */
    private static double[] differences(int[] before, int[] after, BitSet ignored) {
        double[] differences = new double[before.length];
        int differing = 0;
        Pair last = new Pair(0, 0);
        for (int i = 0; i < before.length; i++) {
            int one = before[i] & 0xFFFFFF;
            int other = after[i] & 0xFFFFFF;
            if (one != other && !ignored.get(i)) {
                // Neighbours are often alike, and the formula is slow.
                last = last.isOf(one, other) ? last : new Pair(one, other);
                differences[differing] = last.difference;
                differing++;
            }
        }
        double[] sorted = Arrays.copyOf(differences, differing);
        Arrays.sort(sorted);
        return sorted;
    }

    private static ColourDifference of(double[] differing, int counted) {
        if (differing.length == 0) {
            return NONE;
        }
        int rank = (int) ((HUNDREDTHS * counted + 99) / 100);
        int equal = counted - differing.length;
        return new ColourDifference(differing[differing.length - 1], rank <= equal ? 0 : differing[rank - equal - 1]);
    }

    /** Two colours and how far they are apart. */
    private static final class Pair {

        private final int one;
        private final int other;
        private final double difference;

        Pair(int one, int other) {
            this.one = one;
            this.other = other;
            this.difference = Ciede2000.between(CieLab.ofSrgb(one), CieLab.ofSrgb(other));
        }

        boolean isOf(int first, int second) {
            return one == first && other == second;
        }
    }
}
