package dev.lpips.explain;

import dev.lpips.image.Pixels;

/** A Gaussian along rows and then along columns; the border is continued. */
final class GaussianBlur {

    private static final int SIGMAS = 3;
    private static final int CHANNELS = 3;

    private GaussianBlur() {}

    static Pixels of(Pixels picture, double sigma) {
        if (sigma <= 0) {
            return picture;
        }
        double[] kernel = kernel(sigma);
        int width = picture.width();
        int height = picture.height();
        int[] argb = picture.toArgb();
        float[][] blurred = new float[CHANNELS][];
        for (int channel = 0; channel < CHANNELS; channel++) {
            float[] levels = new float[argb.length];
            for (int i = 0; i < argb.length; i++) {
                levels[i] = Levels.level(argb[i], channel);
            }
            blurred[channel] = along(along(levels, kernel, width, 1, height, width), kernel, height, width, width, 1);
        }
        return Levels.each(picture, (x, y, channel, level) -> blurred[channel][y * width + x]);
    }

    /**
     * Blurs along lines.
     *
     * @param length how many values a line has
     * @param step how far apart they lie
     * @param lines how many lines there are
     * @param next how far apart lines begin
     */
    private static float[] along(float[] levels, double[] kernel, int length, int step, int lines, int next) {
        int reach = kernel.length - 1;
        float[] blurred = new float[levels.length];
        for (int line = 0; line < lines; line++) {
            int start = line * next;
            for (int i = 0; i < length; i++) {
                double sum = kernel[0] * levels[start + i * step];
                for (int k = 1; k <= reach; k++) {
                    int before = Math.max(0, i - k);
                    int after = Math.min(length - 1, i + k);
                    sum += kernel[k] * (levels[start + before * step] + levels[start + after * step]);
                }
                blurred[start + i * step] = (float) sum;
            }
        }
        return blurred;
    }

    /** One side of it, from the middle outwards; both sides together weigh 1. */
    private static double[] kernel(double sigma) {
        double[] kernel = new double[(int) Math.ceil(SIGMAS * sigma) + 1];
        double sum = 0;
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] = Math.exp(-k * k / (2 * sigma * sigma));
            sum += k == 0 ? kernel[k] : 2 * kernel[k];
        }
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] /= sum;
        }
        return kernel;
    }
}
