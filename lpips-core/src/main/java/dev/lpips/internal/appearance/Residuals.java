package dev.lpips.internal.appearance;

import java.util.Arrays;

/**
 * A histogram of residuals over the structured places of a pair, in steps of 0.01: what the pair's own noise is read off.
 *
 * <p>Noise is everywhere: it is the residual that most structured places reach. Where nothing but one glyph differs, nearly
 * all places are at 0, and so is the noise. Counts add up, so tiles may be counted in any order.
 */
final class Residuals {

    private static final int BINS = 256;
    private static final int BINS_PER_UNIT = 100;

    /** Structured places must reach the noise in this share. */
    private static final double SHARE = 0.85;

    /**
     * Places without noise that every pair is given, about 25 glyphs of ordinary text: in a picture of a few glyphs nobody can
     * tell noise from one that changed. With 400 a wrong digit of large text, alone in a small picture, was taken for noise.
     */
    private static final int PRIOR = 2500;

    private final long[] counts = new long[BINS];

    /** Adds a residual that so many places have. */
    void add(float residual, int places) {
        counts[Math.min((int) (residual * BINS_PER_UNIT), BINS - 1)] += places;
    }

    /** Returns how many places there are. */
    long total() {
        return Arrays.stream(counts).sum();
    }

    void add(Residuals others) {
        for (int bin = 0; bin < BINS; bin++) {
            counts[bin] += others.counts[bin];
        }
    }

    /** Returns how many unchanged structured places make the noise 0, beside those that were counted. */
    long unchangedForNoNoise() {
        long changed = 0;
        for (int bin = 1; bin < BINS; bin++) {
            changed += counts[bin];
        }
        return Math.max(0, (long) Math.ceil(changed * SHARE / (1 - SHARE)) + 1 - counts[0] - PRIOR);
    }

    /**
     * Returns the noise: 0 where nothing differs in most places, and rarely above 0.7.
     *
     * @param unchanged how many structured places there are beside those that were counted, all without any difference
     */
    double noise(long unchanged) {
        long total = unchanged + PRIOR + total();
        long reached = unchanged + PRIOR;
        for (int bin = 0; bin < BINS; bin++) {
            reached += counts[bin];
            if (reached >= SHARE * total) {
                return (double) bin / BINS_PER_UNIT;
            }
        }
        return (double) BINS / BINS_PER_UNIT;
    }
}
