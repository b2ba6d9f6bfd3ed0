package dev.lpips.tools.lite.distortion;

import static dev.lpips.tools.lite.distortion.Distortion.scaled;

import dev.lpips.tools.lite.chance.Dice;
import java.util.function.DoubleSupplier;

/** Noise of cameras and transmissions. */
final class NoiseDistortions {

    private NoiseDistortions() {}

    static Raster gaussian(Raster raster, double strength, Dice dice) {
        double sigma = scaled(0.8, 30, strength);
        boolean grey = dice.chance(0.3);
        return added(raster, grey, () -> sigma * dice.gaussian());
    }

    static Raster uniform(Raster raster, double strength, Dice dice) {
        double reach = scaled(1.2, 50, strength);
        return added(raster, false, () -> dice.between(-reach, reach));
    }

    static Raster grain(Raster raster, double strength, Dice dice) {
        double sigma = scaled(1.5, 50, strength);
        Raster noise =
                added(new Raster(raster.width(), raster.height()), dice.chance(0.5), () -> sigma * dice.gaussian());
        Raster coarse = Filters.gaussian(noise, dice.between(0.6, 2));
        Raster result = raster.copy();
        for (int c = 0; c < 3; c++) {
            Filters.add(coarse.plane(c), 2, result.plane(c));
        }
        return result;
    }

    static Raster speckle(Raster raster, double strength, Dice dice) {
        double sigma = scaled(0.005, 0.3, strength);
        return raster.map(level -> level * (1 + sigma * dice.gaussian()));
    }

    static Raster impulse(Raster raster, double strength, Dice dice) {
        double share = scaled(0.0003, 0.05, strength);
        boolean coloured = dice.chance(0.5);
        Raster result = raster.copy();
        int size = raster.width() * raster.height();
        int count = (int) Math.max(1, share * size);
        for (int n = 0; n < count; n++) {
            int at = dice.integer(0, size - 1);
            float level = dice.chance(0.5) ? 255 : 0;
            for (int c = 0; c < 3; c++) {
                if (!coloured || dice.chance(0.5)) {
                    result.plane(c)[at] = level;
                }
            }
        }
        return result;
    }

    private static Raster added(Raster raster, boolean grey, DoubleSupplier noise) {
        Raster result = raster.copy();
        int size = raster.width() * raster.height();
        for (int i = 0; i < size; i++) {
            double shared = grey ? noise.getAsDouble() : 0;
            for (int c = 0; c < 3; c++) {
                result.plane(c)[i] += (float) (grey ? shared : noise.getAsDouble());
            }
        }
        return result;
    }
}
