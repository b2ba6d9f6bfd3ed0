package dev.lpips.internal.appearance;

/**
 * Central differences, with the border repeated: half of next minus previous.
 *
 * <p>Has memory of its own for those along a row: not safe for use by several threads. The Java 17 compiler does not vectorise a
 * loop that reads a row at several offsets, so its neighbours are rows too, as in {@link Blur}.
 */
final class Slopes {

    private float[] previous = new float[0];
    private float[] next = new float[0];

    void across(float[] row, float[] target, int width) {
        if (next.length < width) {
            previous = new float[width];
            next = new float[width];
        }
        System.arraycopy(row, 0, previous, 1, width - 1);
        System.arraycopy(row, 1, next, 0, width - 1);
        previous[0] = row[0];
        next[width - 1] = row[width - 1];
        down(previous, next, target, width);
    }

    static void down(float[] above, float[] below, float[] target, int width) {
        for (int x = 0; x < width; x++) {
            target[x] = 0.5f * (below[x] - above[x]);
        }
    }
}
