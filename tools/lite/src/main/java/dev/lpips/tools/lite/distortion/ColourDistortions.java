package dev.lpips.tools.lite.distortion;

import static dev.lpips.tools.lite.distortion.Distortion.scaled;

import dev.lpips.tools.lite.chance.Dice;

/** Colours and tones changed everywhere alike. */
final class ColourDistortions {

    private ColourDistortions() {}

    static Raster brightness(Raster raster, double strength, Dice dice) {
        double shift = dice.sign() * scaled(1, 70, strength);
        return raster.map(level -> level + shift);
    }

    static Raster contrast(Raster raster, double strength, Dice dice) {
        double factor = Math.exp(dice.sign() * scaled(0.03, 1.3, strength));
        return raster.map(level -> 127.5 + factor * (level - 127.5));
    }

    static Raster gamma(Raster raster, double strength, Dice dice) {
        double exponent = Math.exp(dice.sign() * scaled(0.04, 1.4, strength));
        return raster.map(level -> 255 * Math.pow(Math.max(0, Math.min(1, level / 255)), exponent));
    }

    static Raster gain(Raster raster, double strength, Dice dice) {
        double reach = scaled(0.015, 0.5, strength);
        double[] factors = {1, 1, 1};
        factors[dice.integer(0, 2)] = 1 + dice.sign() * reach;
        factors[dice.integer(0, 2)] += dice.between(-reach, reach) / 2;
        Raster result = raster.copy();
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < result.plane(c).length; i++) {
                result.plane(c)[i] *= (float) factors[c];
            }
        }
        return result;
    }

    static Raster saturation(Raster raster, double strength, Dice dice) {
        double factor = dice.chance(0.5) ? 1 - scaled(0.08, 1, strength) : 1 + scaled(0.08, 3, strength);
        double[] luma = {0.299, 0.587, 0.114};
        double[][] matrix = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                matrix[row][column] = (1 - factor) * luma[column] + (row == column ? factor : 0);
            }
        }
        return mixed(raster, matrix);
    }

    static Raster hue(Raster raster, double strength, Dice dice) {
        double angle = dice.sign() * Math.toRadians(scaled(1.5, 120, strength));
        double third = (1 - Math.cos(angle)) / 3;
        double root = Math.sqrt(1 / 3.0) * Math.sin(angle);
        double same = Math.cos(angle) + third;
        return mixed(raster, new double[][] {
            {same, third - root, third + root}, {third + root, same, third - root}, {third - root, third + root, same}
        });
    }

    static Raster profile(Raster raster, double strength, Dice dice) {
        double reach = scaled(0.02, 1, strength);
        double[][] matrix = new double[3][3];
        for (int row = 0; row < 3; row++) {
            double sum = 0;
            for (int column = 0; column < 3; column++) {
                matrix[row][column] = row == column ? 0 : dice.between(-reach, reach) / 2;
                sum += matrix[row][column];
            }
            matrix[row][row] = 1 - sum;
        }
        return mixed(raster, matrix);
    }

    static Raster tint(Raster raster, double strength, Dice dice) {
        double share = scaled(0.015, 0.75, strength);
        Raster result = raster.copy();
        for (int c = 0; c < 3; c++) {
            double colour = dice.between(0, 255);
            for (int i = 0; i < result.plane(c).length; i++) {
                result.plane(c)[i] = (float) (result.plane(c)[i] * (1 - share) + share * colour);
            }
        }
        return result;
    }

    static Raster posterise(Raster raster, double strength, Dice dice) {
        double step = 255 / (scaled(60, 2.5, strength) - 1);
        return raster.map(level -> step * Math.rint(level / step));
    }

    static Raster dither(Raster raster, double strength, Dice dice) {
        double step = 255 / (scaled(64, 2.2, strength) - 1);
        double[] bayer = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};
        Raster result = new Raster(raster.width(), raster.height());
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < result.plane(c).length; i++) {
                double threshold = bayer[4 * (i / raster.width() % 4) + i % raster.width() % 4] / 16;
                result.plane(c)[i] = (float) (step * Math.floor(raster.plane(c)[i] / step + threshold));
            }
        }
        return result;
    }

    static Raster inverted(Raster raster, double strength, Dice dice) {
        double share = scaled(0.01, 1, strength);
        return raster.map(level -> level * (1 - share) + (255 - level) * share);
    }

    private static Raster mixed(Raster raster, double[][] matrix) {
        Raster result = new Raster(raster.width(), raster.height());
        for (int i = 0; i < raster.plane(0).length; i++) {
            for (int c = 0; c < 3; c++) {
                result.plane(c)[i] = (float) (matrix[c][0] * raster.plane(0)[i]
                        + matrix[c][1] * raster.plane(1)[i]
                        + matrix[c][2] * raster.plane(2)[i]);
            }
        }
        return result;
    }
}
