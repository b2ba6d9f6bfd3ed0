package dev.lpips.measure;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.internal.parallel.Workers;
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

    private static final int BAND = 64;
    private static final int BUCKETS = 1 << 16;

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
        return of(differences(reference, actual, ignored), counted);
    }

    /** The difference of every pixel, row by row; 0 where none is counted. */
    private static double[] differences(Pixels reference, Pixels actual, BitSet ignored) {
        int width = reference.width();
        double[] differences = new double[reference.size().area()];
        int bands = (reference.height() + BAND - 1) / BAND;
        Workers.run(Runtime.getRuntime().availableProcessors(), bands, () -> {
            PairTable table = new PairTable();
            int[] before = new int[width];
            int[] after = new int[width];
            return band -> {
                int end = Math.min(reference.height(), (band + 1) * BAND);
                for (int y = band * BAND; y < end; y++) {
                    reference.copyRow(y, before);
                    actual.copyRow(y, after);
                    for (int x = 0; x < width; x++) {
                        int one = before[x] & 0xFFFFFF;
                        int other = after[x] & 0xFFFFFF;
                        if (one != other && !ignored.get(y * width + x)) {
                            differences[y * width + x] = table.difference(one, other);
                        }
                    }
                }
            };
        });
        return differences;
    }

    private static ColourDifference of(double[] differences, int counted) {
        double maximum = 0;
        for (double difference : differences) {
            maximum = Math.max(maximum, difference);
        }
        if (maximum == 0) {
            return NONE;
        }
        long rank = (HUNDREDTHS * counted + 99) / 100;
        // What is ignored is 0 here, and is not counted.
        return new ColourDifference(maximum, smallest(differences, rank + differences.length - counted, maximum));
    }

    /** Returns the value of a rank, from 1 on, in ascending order: by buckets, since sorting takes longer than measuring. */
    private static double smallest(double[] values, long rank, double maximum) {
        long[] counts = new long[BUCKETS];
        for (double value : values) {
            counts[bucket(value, maximum)]++;
        }
        int bucket = 0;
        long below = 0;
        while (below + counts[bucket] < rank) {
            below += counts[bucket];
            bucket++;
        }
        double[] within = new double[Math.toIntExact(counts[bucket])];
        int found = 0;
        for (double value : values) {
            if (bucket(value, maximum) == bucket) {
                within[found] = value;
                found++;
            }
        }
        Arrays.sort(within);
        return within[Math.toIntExact(rank - below - 1)];
    }

    private static int bucket(double value, double maximum) {
        return (int) (value / maximum * (BUCKETS - 1));
    }

    /** Differences of pairs of colours that were met before: a page has few colours, and the formula is slow. */
    private static final class PairTable {

        private static final int BITS = 14;

        private final long[] pairs = new long[1 << BITS];
        private final double[] differences = new double[1 << BITS];

        double difference(int one, int other) {
            // Two equal colours are never asked for, so 0 is no pair.
            long pair = (long) one << 24 | other;
            int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> (64 - BITS));
            if (pairs[slot] != pair) {
                pairs[slot] = pair;
                differences[slot] = Ciede2000.between(CieLab.ofSrgb(one), CieLab.ofSrgb(other));
            }
            return differences[slot];
        }
    }
}
