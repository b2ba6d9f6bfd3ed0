package dev.lpips.internal.appearance;

/**
 * A grid of floats whose memory is used again from tile to tile. Each row is an array of its own: a loop over several rows
 * then has one index for all of them, and that is what the Java compiler vectorises.
 *
 * <p>A plane may keep no more than the rows that were written last, where rows are written one after the other: filters that
 * look a few rows around them then stay in the processor's cache.
 */
final class Plane {

    private final int mostRows;
    private float[][] rows = new float[0][];
    private int width;
    private int height;

    /** Creates a plane that keeps all its rows. */
    Plane() {
        this(Integer.MAX_VALUE);
    }

    /** Creates a plane that keeps so many of the rows that were written last. */
    Plane(int mostRows) {
        this.mostRows = mostRows;
    }

    /** Sets the size; what was there is worth nothing after it. */
    void resize(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        int kept = Math.min(height, mostRows);
        if (rows.length < kept || rows[0].length < width) {
            rows = new float[kept][width];
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
        return rows[y % rows.length];
    }

    /** Returns a row, or the nearest one if it lies outside: the border goes on. */
    float[] nearestRow(int y) {
        return row(Math.max(0, Math.min(height - 1, y)));
    }
}
