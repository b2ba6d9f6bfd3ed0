package dev.lpips.tools.lite.train;

/** Finds the orthogonal matrix next to a matrix: its singular vectors stay, its singular values become 1, or nearly so. */
@FunctionalInterface
interface Orthogonal {

    /**
     * Returns the matrix next to one.
     *
     * @param values row by row
     */
    float[] nextTo(float[] values, int rows);
}
