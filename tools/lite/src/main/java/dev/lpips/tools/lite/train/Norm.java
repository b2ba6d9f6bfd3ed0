package dev.lpips.tools.lite.train;

/** How long a list of numbers is. */
final class Norm {

    private Norm() {}

    /** Returns the root of the sum of squares, added up in double precision. */
    static double of(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }
}
