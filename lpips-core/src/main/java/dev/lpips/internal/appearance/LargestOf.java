package dev.lpips.internal.appearance;

import java.util.Arrays;

/** The k-th largest of many numbers: so many cells must agree before a reading counts. */
final class LargestOf {

    /** The largest so far, ascending; those that are missing are 0. */
    private final float[] largest;

    LargestOf(int agreeing) {
        largest = new float[agreeing];
    }

    void add(float value) {
        if (value > largest[0]) {
            largest[0] = value;
            Arrays.sort(largest);
        }
    }

    /** Returns the smallest of the largest; 0 if there are fewer. */
    float value() {
        return largest[0];
    }
}
