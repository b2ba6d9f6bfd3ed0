package dev.lpips.internal.appearance;

/**
 * A grid of floats whose memory is used again from tile to tile. Each row is an array of its own: a loop over several rows
 * then has one index for all of them, and that is what the Java compiler vectorises.
 */
final class Plane {

    private float[][] rows = new float[0][];
    private int width;
    private int height;

    /** Sets the size; what was there is worth nothing after it. */
    void resize(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        if (rows.length < height || rows[0].length < width) {
            rows = new float[height][width];
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Returns a row: at least {@link #width()} numbers, to read and to write. */
    float[] row(int y) {
        return rows[y];
    }

    /** Returns a row, or the nearest one if it lies outside: the border goes on. */
    float[] nearestRow(int y) {
        return rows[Math.max(0, Math.min(height - 1, y))];
    }
}
