package dev.lpips.tools.lite.distortion;

import static dev.lpips.tools.lite.distortion.Distortion.scaled;

import dev.lpips.tools.lite.chance.Dice;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Detail lost or exaggerated. */
final class SharpnessDistortions {

    private SharpnessDistortions() {}

    static Raster gaussianBlur(Raster raster, double strength, Dice dice) {
        return Filters.gaussian(raster, scaled(0.25, 3, strength));
    }

    static Raster boxBlur(Raster raster, double strength, Dice dice) {
        return Filters.box(raster, 1 + scaled(0.1, 7, strength));
    }

    static Raster motionBlur(Raster raster, double strength, Dice dice) {
        return Filters.along(raster, scaled(1, 24, strength), dice.between(0, Math.PI));
    }

    static Raster sharpen(Raster raster, double strength, Dice dice) {
        double amount = scaled(0.12, 6, strength);
        Raster soft = Filters.gaussian(raster, dice.between(0.5, 2));
        Raster result = raster.map(level -> level * (1 + amount));
        for (int c = 0; c < 3; c++) {
            Filters.add(soft.plane(c), (float) -amount, result.plane(c));
        }
        return result;
    }

    static Raster resample(Raster raster, double strength, Dice dice) {
        double factor = 1 + scaled(0.05, 4, strength);
        int width = (int) Math.max(4, Math.round(raster.width() / factor));
        int height = (int) Math.max(4, Math.round(raster.height() / factor));
        BufferedImage small = scaledTo(raster.toImage(), width, height, filter(dice));
        return Raster.of(scaledTo(small, raster.width(), raster.height(), filter(dice)));
    }

    private static Object filter(Dice dice) {
        return dice.chance(0.15)
                ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                : dice.pick(RenderingHints.VALUE_INTERPOLATION_BILINEAR, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    private static BufferedImage scaledTo(BufferedImage image, int width, int height, Object filter) {
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, filter);
            graphics.drawImage(image, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return result;
    }

    static Raster chroma(Raster raster, double strength, Dice dice) {
        Raster soft = Filters.box(raster, 1 + scaled(1, 24, strength));
        Raster result = new Raster(raster.width(), raster.height());
        for (int i = 0; i < raster.plane(0).length; i++) {
            float difference = luma(raster, i) - luma(soft, i);
            for (int c = 0; c < 3; c++) {
                result.plane(c)[i] = soft.plane(c)[i] + difference;
            }
        }
        return result;
    }

    private static float luma(Raster raster, int i) {
        return 0.299f * raster.plane(0)[i] + 0.587f * raster.plane(1)[i] + 0.114f * raster.plane(2)[i];
    }

    static Raster median(Raster raster, double strength, Dice dice) {
        int reach = strength < 0.6 ? 1 : strength < 0.85 ? 2 : 3;
        Raster result = new Raster(raster.width(), raster.height());
        float[] window = new float[(2 * reach + 1) * (2 * reach + 1)];
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < raster.height(); y++) {
                for (int x = 0; x < raster.width(); x++) {
                    int n = 0;
                    for (int dy = -reach; dy <= reach; dy++) {
                        for (int dx = -reach; dx <= reach; dx++) {
                            window[n++] = raster.at(c, x + dx, y + dy);
                        }
                    }
                    Arrays.sort(window);
                    result.plane(c)[y * raster.width() + x] = window[n / 2];
                }
            }
        }
        return result;
    }

    static Raster mosaic(Raster raster, double strength, Dice dice) {
        int cell = (int) Math.round(scaled(2, 12, strength));
        Raster result = new Raster(raster.width(), raster.height());
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < raster.height(); y++) {
                for (int x = 0; x < raster.width(); x++) {
                    result.plane(c)[y * raster.width() + x] = mean(raster, c, x / cell * cell, y / cell * cell, cell);
                }
            }
        }
        return result;
    }

    private static float mean(Raster raster, int channel, int left, int top, int cell) {
        float sum = 0;
        for (int y = top; y < top + cell; y++) {
            for (int x = left; x < left + cell; x++) {
                sum += raster.at(channel, x, y);
            }
        }
        return sum / (cell * cell);
    }
}
