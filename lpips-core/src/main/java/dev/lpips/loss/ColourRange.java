package dev.lpips.loss;

/**
 * What black and white are in the tensors that a loss compares. Values outside the range are legal, as a network may
 * produce them while it learns; they are not clipped, for clipping has no gradient.
 *
 * @since 1.0
 */
public enum ColourRange {
    /** Black is 0, white is 1. */
    ZERO_TO_ONE(2, -1),
    /** Black is -1, white is 1: what the networks are fed with. */
    MINUS_ONE_TO_ONE(1, 0);

    private final int factor;
    private final int offset;

    ColourRange(int factor, int offset) {
        this.factor = factor;
        this.offset = offset;
    }

    int factor() {
        return factor;
    }

    int offset() {
        return offset;
    }
}
