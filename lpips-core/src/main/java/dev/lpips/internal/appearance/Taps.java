package dev.lpips.internal.appearance;

/**
 * Sums of rows, weighted by how far each is from the one in the middle.
 *
 * <p>The loops have one index, few rows, and a target that is none of them: the Java 17 compiler vectorises these and neither
 * longer ones nor those that read a row at several offsets, which take ten times as long.
 */
final class Taps {

    private Taps() {}

    /**
     * Sums up rows, number by number.
     *
     * @param weights of the row in the middle, of its neighbours, and so on: at least 3
     * @param rows {@code 2 * weights.length - 1} of them
     */
    static void sum(float[] weights, float[][] rows, float[] target, int width) {
        int radius = weights.length - 1;
        float[] centre = rows[radius];
        begin(weights, centre, rows[radius - 1], rows[radius + 1], rows[radius - 2], rows[radius + 2], target, width);
        int i = 3;
        for (; i < radius; i += 2) {
            float far = weights[i + 1];
            add(
                    weights[i],
                    rows[radius - i],
                    rows[radius + i],
                    far,
                    rows[radius - i - 1],
                    rows[radius + i + 1],
                    target,
                    width);
        }
        if (i == radius) {
            add(weights[i], rows[0], rows[2 * radius], target, width);
        }
    }

    private static void begin(
            float[] weights, float[] c, float[] a1, float[] b1, float[] a2, float[] b2, float[] target, int width) {
        float w0 = weights[0];
        float w1 = weights[1];
        float w2 = weights[2];
        for (int x = 0; x < width; x++) {
            target[x] = w0 * c[x] + w1 * (a1[x] + b1[x]) + w2 * (a2[x] + b2[x]);
        }
    }

    private static void add(
            float near, float[] a1, float[] b1, float far, float[] a2, float[] b2, float[] target, int width) {
        for (int x = 0; x < width; x++) {
            target[x] += near * (a1[x] + b1[x]) + far * (a2[x] + b2[x]);
        }
    }

    private static void add(float weight, float[] a, float[] b, float[] target, int width) {
        for (int x = 0; x < width; x++) {
            target[x] += weight * (a[x] + b[x]);
        }
    }
}
