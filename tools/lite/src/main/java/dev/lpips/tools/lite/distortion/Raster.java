package dev.lpips.tools.lite.distortion;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.awt.image.BufferedImage;
import java.util.function.DoubleUnaryOperator;

/**
 * Colours as numbers that distortions calculate with: three planes, red, green, blue, of levels from 0 to 255 that may
 * lie between whole levels and, on the way, beyond the ends.
 */
public final class Raster {

    private final int width;
    private final int height;
    private final float[][] planes;

    /** Makes a black one. */
    public Raster(int width, int height) {
        this.width = width;
        this.height = height;
        this.planes = new float[3][width * height];
    }

    /** Reads the colours of a picture; what is transparent counts as if it were not. */
    public static Raster of(Pixels pixels) {
        return of(pixels.toArgb(), pixels.width(), pixels.height());
    }

    /** Reads the colours of an image. */
    public static Raster of(BufferedImage image) {
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return of(rgb, image.getWidth(), image.getHeight());
    }

    private static Raster of(int[] rgb, int width, int height) {
        Raster raster = new Raster(width, height);
        for (int i = 0; i < rgb.length; i++) {
            raster.planes[0][i] = rgb[i] >> 16 & 0xFF;
            raster.planes[1][i] = rgb[i] >> 8 & 0xFF;
            raster.planes[2][i] = rgb[i] & 0xFF;
        }
        return raster;
    }

    /** Returns the number of columns. */
    public int width() {
        return width;
    }

    /** Returns the number of rows. */
    public int height() {
        return height;
    }

    /** Returns the levels of a channel, row by row; writing to it changes this. */
    public float[] plane(int channel) {
        return planes[channel];
    }

    /** Returns a level, that of the nearest border pixel if the point is outside. */
    public float at(int channel, int x, int y) {
        int column = Math.max(0, Math.min(width - 1, x));
        int row = Math.max(0, Math.min(height - 1, y));
        return planes[channel][row * width + column];
    }

    /** Returns the level between pixels by bilinear interpolation. */
    public float between(int channel, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double fx = x - left;
        double fy = y - top;
        double upper = at(channel, left, top) * (1 - fx) + at(channel, left + 1, top) * fx;
        double lower = at(channel, left, top + 1) * (1 - fx) + at(channel, left + 1, top + 1) * fx;
        return (float) (upper * (1 - fy) + lower * fy);
    }

    /** Returns a copy. */
    public Raster copy() {
        return map(level -> level);
    }

    /** Returns a copy with every level changed alike. */
    public Raster map(DoubleUnaryOperator change) {
        Raster result = new Raster(width, height);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < planes[c].length; i++) {
                result.planes[c][i] = (float) change.applyAsDouble(planes[c][i]);
            }
        }
        return result;
    }

    /** Returns for every pixel the level at another place. */
    public Raster resampled(Displacement from) {
        Raster result = new Raster(width, height);
        double[] point = new double[2];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                from.source(x, y, point);
                for (int c = 0; c < 3; c++) {
                    result.planes[c][y * width + x] = between(c, point[0], point[1]);
                }
            }
        }
        return result;
    }

    /** Returns the picture: levels rounded and clipped. */
    public Pixels toPixels() {
        return Pixels.ofArgb(new PixelSize(width, height), rgb());
    }

    /** Returns the image: levels rounded and clipped. */
    public BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb(), 0, width);
        return image;
    }

    private int[] rgb() {
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = 0xFF000000 | level(0, i) << 16 | level(1, i) << 8 | level(2, i);
        }
        return rgb;
    }

    private int level(int channel, int index) {
        return Math.max(0, Math.min(255, Math.round(planes[channel][index])));
    }

    /** Returns the root mean square by which the levels differ from their means: 0 for one colour. */
    public double contrast() {
        double sum = 0;
        for (float[] plane : planes) {
            double mean = 0;
            double squares = 0;
            for (float level : plane) {
                mean += level;
                squares += level * level;
            }
            mean /= plane.length;
            sum += squares / plane.length - mean * mean;
        }
        return Math.sqrt(Math.max(0, sum / 3));
    }

    /** Where a pixel's colour comes from. */
    @FunctionalInterface
    public interface Displacement {
        /** Writes the x and y from which the pixel at (x, y) takes its colour. */
        void source(int x, int y, double[] point);
    }
}
