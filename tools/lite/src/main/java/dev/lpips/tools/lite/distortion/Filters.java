package dev.lpips.tools.lite.distortion;

/** Filters of planes that several distortions use. */
final class Filters {

    private Filters() {}

    static Raster gaussian(Raster raster, double sigma) {
        return separable(raster, gaussianKernel(sigma));
    }

    static Raster box(Raster raster, double width) {
        int reach = (int) Math.ceil((width - 1) / 2);
        float[] kernel = new float[2 * reach + 1];
        for (int i = 0; i < kernel.length; i++) {
            double covered = Math.min(1, (width + 1) / 2 - Math.abs(i - reach));
            kernel[i] = (float) (Math.max(0, covered) / width);
        }
        return separable(raster, normalised(kernel));
    }

    static Raster along(Raster raster, double length, double angle) {
        int samples = Math.max(3, (int) Math.ceil(length * 2));
        Raster sum = new Raster(raster.width(), raster.height());
        for (int s = 0; s < samples; s++) {
            double at = length * ((s + 0.5) / samples - 0.5);
            double dx = at * Math.cos(angle);
            double dy = at * Math.sin(angle);
            Raster moved = raster.resampled((x, y, point) -> {
                point[0] = x + dx;
                point[1] = y + dy;
            });
            for (int c = 0; c < 3; c++) {
                add(moved.plane(c), 1f / samples, sum.plane(c));
            }
        }
        return sum;
    }

    static void add(float[] from, float weight, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += weight * from[i];
        }
    }

    private static float[] gaussianKernel(double sigma) {
        int reach = Math.max(1, (int) Math.ceil(3 * sigma));
        float[] kernel = new float[2 * reach + 1];
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
        }
        return normalised(kernel);
    }

    private static float[] normalised(float[] kernel) {
        float sum = 0;
        for (float weight : kernel) {
            sum += weight;
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    private static Raster separable(Raster raster, float[] kernel) {
        int reach = kernel.length / 2;
        int width = raster.width();
        int height = raster.height();
        Raster rows = new Raster(width, height);
        Raster result = new Raster(width, height);
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    float sum = 0;
                    for (int k = -reach; k <= reach; k++) {
                        sum += kernel[k + reach] * raster.at(c, x + k, y);
                    }
                    rows.plane(c)[y * width + x] = sum;
                }
            }
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    float sum = 0;
                    for (int k = -reach; k <= reach; k++) {
                        sum += kernel[k + reach] * rows.at(c, x, y + k);
                    }
                    result.plane(c)[y * width + x] = sum;
                }
            }
        }
        return result;
    }
}
