package dev.lpips.tools.lite.pairs;

import dev.lpips.tools.lite.chance.Pool;

/** What a picture is for. No photo and no drawing is in two splits. */
public enum Split {
    /**
     * Weights of a student on trial are fitted to these, with the photos of {@link #TRAINING}. It never meets half of the kinds that
     * {@link #TEST} has, so how it fares there is what to expect of kinds that nobody thought of.
     */
    TRIAL(0, Pool.KNOWN),
    /** Choices are made by these: other photos and drawings than those of training. */
    VALIDATION(1, Pool.KNOWN),
    /** Reported: other photos and drawings again, of all kinds, typefaces, palettes and distortions. */
    TEST(2, Pool.WITH_UNSEEN),
    /** Weights are fitted to these. */
    TRAINING(3, Pool.WITH_UNSEEN);

    private static final int PERCENT_TRAINING = 75;
    private static final int PERCENT_VALIDATION = 10;

    private final int lane;
    private final Pool pool;

    Split(int lane, Pool pool) {
        this.lane = lane;
        this.pool = pool;
    }

    /** Returns which of interleaved sequences of seeds is its own, 0 to 3. */
    int lane() {
        return lane;
    }

    /** Returns which families it may meet. */
    public Pool pool() {
        return pool;
    }

    /** Returns the split whose photos it shows. */
    Split photos() {
        return this == TRIAL ? TRAINING : this;
    }

    /** Returns the split of a photo, decided by its file name alone. */
    public static Split ofPhoto(String fileName) {
        int percent = Math.floorMod(mixed(fileName.hashCode()), 100);
        return percent < PERCENT_TRAINING
                ? TRAINING
                : percent < PERCENT_TRAINING + PERCENT_VALIDATION ? VALIDATION : TEST;
    }

    /** Names differ little and their hash codes with them; this spreads them. */
    private static int mixed(int hash) {
        int h = (hash ^ hash >>> 16) * 0x85EBCA6B;
        h = (h ^ h >>> 13) * 0xC2B2AE35;
        return h ^ h >>> 16;
    }
}
