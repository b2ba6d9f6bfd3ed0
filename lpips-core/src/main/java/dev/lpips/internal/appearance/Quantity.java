package dev.lpips.internal.appearance;

/** What is summed up over cells. "Change" is actual minus reference; the last three of four stand for lightness, a, b. */
enum Quantity {
    COUNT,
    PLAIN,
    PLAIN_CHANGE_L,
    PLAIN_CHANGE_A,
    PLAIN_CHANGE_B,
    PLAIN_SQUARE,
    LIGHT,
    LIGHT_SQUARE,
    CHANGE_L,
    CHANGE_A,
    CHANGE_B,
    SQUARE_L,
    SQUARE_A,
    SQUARE_B,
    LIKE_L,
    LIKE_A,
    LIKE_B,
    SLOPE_XX,
    SLOPE_YY,
    SLOPE_XY,
    SLOPE_XT,
    SLOPE_YT,
    SLOPE_TT;

    /** How many there are. */
    static final int NUMBER = values().length;

    /** Returns the one that stands for another channel: 0 for lightness, 1 for a, 2 for b. */
    int of(int channel) {
        return place() + channel;
    }

    /** Returns where it lies among the sums, which are in the order of this list. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }
}
