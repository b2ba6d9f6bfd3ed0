package dev.lpips.tools.benchmarks;

/** What became of a picture. */
public enum Change {
    /** Every pixel differs. */
    ALL,
    /** A box of 100 x 40 pixels in the middle is inverted: a label that was reworded. */
    BOX,
    /** Nothing, but it is another object. */
    NONE
}
