package dev.lpips.internal.appearance;

/**
 * A separable gaussian over planes of floats, row by row. Its radius is {@code int(3 sigma + 0.5)}.
 *
 * <p>The loops are written for the compiler to vectorise: one array element per step, no branch. Sums are taken in one order,
 * so that a place has the same bits in whatever tile it is computed.
 */
final class Blur {

    private final float[] weights;

    private Blur(float[] weights) {
        this.weights = weights;
    }

    static Blur gaussian(double sigma) {
        int radius = (int) (3 * sigma + 0.5);
        double[] exact = new double[radius + 1];
        double sum = 0;
        for (int i = 0; i <= radius; i++) {
            exact[i] = Math.exp(-0.5 * i * i / (sigma * sigma));
            sum += i == 0 ? exact[i] : 2 * exact[i];
        }
        float[] weights = new float[radius + 1];
        for (int i = 0; i <= radius; i++) {
            weights[i] = (float) (exact[i] / sum);
        }
        return new Blur(weights);
    }

    int radius() {
        return weights.length - 1;
    }

    /** Blurs a plane into another, which may be the same, as if its border went on outside. */
    void repeatingBorder(float[] plane, float[] target, Scratch scratch) {
        blur(plane, target, scratch, true);
    }

    /** Blurs a plane into another, which may be the same, as if all outside were 0. */
    void zeroOutside(float[] plane, float[] target, Scratch scratch) {
        blur(plane, target, scratch, false);
    }

    private void blur(float[] plane, float[] target, Scratch scratch, boolean repeat) {
        int width = scratch.width();
        int height = scratch.height();
        float[] rows = scratch.rows();
        for (int y = 0; y < height; y++) {
            down(plane, rows, y, width, height, repeat);
        }
        float[] padded = scratch.padded();
        for (int y = 0; y < height; y++) {
            pad(rows, y * width, width, padded, repeat);
            across(padded, target, y * width, width);
        }
    }

    /** One row of the plane blurred along the columns. */
    private void down(float[] plane, float[] rows, int y, int width, int height, boolean repeat) {
        int to = y * width;
        float centre = weights[0];
        for (int x = 0; x < width; x++) {
            rows[to + x] = centre * plane[to + x];
        }
        for (int i = 1; i < weights.length; i++) {
            float weight = weights[i];
            boolean isInside = y - i >= 0 && y + i < height;
            if (isInside || repeat) {
                int above = Math.max(0, y - i) * width;
                int below = Math.min(height - 1, y + i) * width;
                for (int x = 0; x < width; x++) {
                    rows[to + x] += weight * (plane[above + x] + plane[below + x]);
                }
            } else if (y - i >= 0 || y + i < height) {
                int only = (y - i >= 0 ? y - i : y + i) * width;
                for (int x = 0; x < width; x++) {
                    rows[to + x] += weight * plane[only + x];
                }
            }
        }
    }

    private void pad(float[] rows, int from, int width, float[] padded, boolean repeat) {
        int radius = radius();
        float left = repeat ? rows[from] : 0;
        float right = repeat ? rows[from + width - 1] : 0;
        System.arraycopy(rows, from, padded, radius, width);
        for (int i = 0; i < radius; i++) {
            padded[i] = left;
            padded[radius + width + i] = right;
        }
    }

    private void across(float[] padded, float[] target, int to, int width) {
        switch (weights.length) {
            case 3 -> across2(padded, target, to, width);
            case 6 -> across5(padded, target, to, width);
            case 7 -> across6(padded, target, to, width);
            default -> acrossAny(padded, target, to, width);
        }
    }

    private void across2(float[] p, float[] target, int to, int width) {
        float w0 = weights[0];
        float w1 = weights[1];
        float w2 = weights[2];
        for (int x = 0; x < width; x++) {
            target[to + x] = w0 * p[x + 2] + w1 * (p[x + 1] + p[x + 3]) + w2 * (p[x] + p[x + 4]);
        }
    }

    private void across5(float[] p, float[] target, int to, int width) {
        float w0 = weights[0];
        float w1 = weights[1];
        float w2 = weights[2];
        float w3 = weights[3];
        float w4 = weights[4];
        float w5 = weights[5];
        for (int x = 0; x < width; x++) {
            target[to + x] = w0 * p[x + 5]
                    + w1 * (p[x + 4] + p[x + 6])
                    + w2 * (p[x + 3] + p[x + 7])
                    + w3 * (p[x + 2] + p[x + 8])
                    + w4 * (p[x + 1] + p[x + 9])
                    + w5 * (p[x] + p[x + 10]);
        }
    }

    private void across6(float[] p, float[] target, int to, int width) {
        float w0 = weights[0];
        float w1 = weights[1];
        float w2 = weights[2];
        float w3 = weights[3];
        float w4 = weights[4];
        float w5 = weights[5];
        float w6 = weights[6];
        for (int x = 0; x < width; x++) {
            target[to + x] = w0 * p[x + 6]
                    + w1 * (p[x + 5] + p[x + 7])
                    + w2 * (p[x + 4] + p[x + 8])
                    + w3 * (p[x + 3] + p[x + 9])
                    + w4 * (p[x + 2] + p[x + 10])
                    + w5 * (p[x + 1] + p[x + 11])
                    + w6 * (p[x] + p[x + 12]);
        }
    }

    private void acrossAny(float[] padded, float[] target, int to, int width) {
        int radius = radius();
        for (int x = 0; x < width; x++) {
            float sum = weights[0] * padded[x + radius];
            for (int i = 1; i <= radius; i++) {
                sum += weights[i] * (padded[x + radius - i] + padded[x + radius + i]);
            }
            target[to + x] = sum;
        }
    }
}
