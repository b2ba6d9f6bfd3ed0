package dev.lpips.internal.appearance;

/** Central differences, with the border repeated: half of next minus previous. */
final class Slopes {

    private Slopes() {}

    static void across(float[] row, float[] target, int width) {
        int last = width - 1;
        target[0] = 0.5f * (row[Math.min(1, last)] - row[0]);
        target[last] = 0.5f * (row[last] - row[Math.max(0, last - 1)]);
        for (int x = 1; x < last; x++) {
            target[x] = 0.5f * (row[x + 1] - row[x - 1]);
        }
    }

    static void down(float[] above, float[] below, float[] target, int width) {
        for (int x = 0; x < width; x++) {
            target[x] = 0.5f * (below[x] - above[x]);
        }
    }
}
