package dev.lpips.internal.appearance;

/**
 * What is summed up over cells, as places in arrays. Change is actual minus reference. Those that end in L, A and B stand for
 * lightness, a and b, one after the other.
 */
final class Quantity {

    /** Pixels. */
    static final int COUNT = 0;

    /** How plain they are, and the change where they are, of lightness, a, b, and its square. */
    static final int PLAIN = 1;

    static final int PLAIN_CHANGE_L = 2;
    static final int PLAIN_CHANGE_A = 3;
    static final int PLAIN_CHANGE_B = 4;
    static final int PLAIN_SQUARE = 5;

    /** The reference's lightness. */
    static final int LIGHT = 6;

    static final int LIGHT_SQUARE = 7;

    /** The change as sharp as lightness is seen, of lightness, a, b; its square; and its product with lightness. */
    static final int CHANGE_L = 8;

    static final int CHANGE_A = 9;
    static final int CHANGE_B = 10;
    static final int SQUARE_L = 11;
    static final int SQUARE_A = 12;
    static final int SQUARE_B = 13;
    static final int LIKE_L = 14;
    static final int LIKE_A = 15;
    static final int LIKE_B = 16;

    /** The products of the slopes x, y and the change t of smooth lightness. */
    static final int SLOPE_XX = 17;

    static final int SLOPE_YY = 18;
    static final int SLOPE_XY = 19;
    static final int SLOPE_XT = 20;
    static final int SLOPE_YT = 21;
    static final int SLOPE_TT = 22;

    /** How many there are. */
    static final int NUMBER = 23;

    private Quantity() {}
}
