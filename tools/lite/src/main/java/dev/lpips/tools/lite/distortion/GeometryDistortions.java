package dev.lpips.tools.lite.distortion;

import static dev.lpips.tools.lite.distortion.Distortion.scaled;

import dev.lpips.tools.lite.chance.Dice;

/** Colours that stay, at other places. */
final class GeometryDistortions {

    private GeometryDistortions() {}

    static Raster shift(Raster raster, double strength, Dice dice) {
        double reach = scaled(0.06, 7, strength);
        double angle = dice.chance(0.4) ? Math.PI / 2 * dice.integer(0, 3) : dice.between(0, 2 * Math.PI);
        return shifted(raster, reach * Math.cos(angle), reach * Math.sin(angle));
    }

    static Raster wholeShift(Raster raster, double strength, Dice dice) {
        int reach = Math.max(1, (int) Math.round(scaled(1, 6, strength)));
        return dice.chance(0.5) ? shifted(raster, dice.sign() * reach, 0) : shifted(raster, 0, dice.sign() * reach);
    }

    private static Raster shifted(Raster raster, double dx, double dy) {
        return raster.resampled((x, y, point) -> {
            point[0] = x - dx;
            point[1] = y - dy;
        });
    }

    static Raster rotate(Raster raster, double strength, Dice dice) {
        return turned(raster, dice.sign() * Math.toRadians(scaled(0.1, 14, strength)), 1, dice);
    }

    static Raster zoom(Raster raster, double strength, Dice dice) {
        return turned(raster, 0, Math.exp(dice.sign() * scaled(0.002, 0.2, strength)), dice);
    }

    private static Raster turned(Raster raster, double angle, double factor, Dice dice) {
        double cx = dice.between(0.2, 0.8) * raster.width();
        double cy = dice.between(0.2, 0.8) * raster.height();
        double cos = factor * Math.cos(angle);
        double sin = factor * Math.sin(angle);
        return raster.resampled((x, y, point) -> {
            point[0] = cx + cos * (x - cx) - sin * (y - cy);
            point[1] = cy + sin * (x - cx) + cos * (y - cy);
        });
    }

    static Raster warp(Raster raster, double strength, Dice dice) {
        double reach = scaled(0.1, 7, strength);
        double length = dice.logBetween(8, 80);
        double phase = dice.between(0, 7);
        double other = dice.between(0, 7);
        double frequency = 2 * Math.PI / length;
        return raster.resampled((x, y, point) -> {
            point[0] = x + reach * Math.sin(frequency * y + phase) * Math.cos(0.7 * frequency * x + other);
            point[1] = y + reach * Math.cos(frequency * x + other) * Math.sin(0.8 * frequency * y + phase);
        });
    }

    static Raster bulge(Raster raster, double strength, Dice dice) {
        double amount = dice.sign() * scaled(0.03, 0.95, strength);
        return aroundCentre(raster, dice, (distance, offset, result) -> {
            double factor = 1 - amount * (1 - distance) * (1 - distance);
            result[0] = offset[0] * factor;
            result[1] = offset[1] * factor;
        });
    }

    static Raster swirl(Raster raster, double strength, Dice dice) {
        double amount = dice.sign() * scaled(0.03, 2.5, strength);
        return aroundCentre(raster, dice, (distance, offset, result) -> {
            double angle = amount * (1 - distance) * (1 - distance);
            result[0] = offset[0] * Math.cos(angle) - offset[1] * Math.sin(angle);
            result[1] = offset[0] * Math.sin(angle) + offset[1] * Math.cos(angle);
        });
    }

    private static Raster aroundCentre(Raster raster, Dice dice, Turn turn) {
        double cx = dice.between(0.2, 0.8) * raster.width();
        double cy = dice.between(0.2, 0.8) * raster.height();
        double radius = dice.between(0.2, 0.6) * raster.width();
        double[] offset = new double[2];
        return raster.resampled((x, y, point) -> {
            offset[0] = x - cx;
            offset[1] = y - cy;
            double distance = Math.hypot(offset[0], offset[1]) / radius;
            point[0] = x;
            point[1] = y;
            if (distance < 1) {
                turn.apply(distance, offset, point);
                point[0] += cx;
                point[1] += cy;
            }
        });
    }

    private interface Turn {
        void apply(double distance, double[] offset, double[] result);
    }

    static Raster channelShift(Raster raster, double strength, Dice dice) {
        Raster moved = shift(raster, strength, dice);
        Raster result = raster.copy();
        int channel = dice.integer(0, 2);
        System.arraycopy(moved.plane(channel), 0, result.plane(channel), 0, result.plane(channel).length);
        return result;
    }

    static Raster ghost(Raster raster, double strength, Dice dice) {
        double share = scaled(0.015, 0.6, strength);
        Raster moved = shifted(raster, dice.between(-14, 14), dice.between(-14, 14));
        Raster result = raster.map(level -> level * (1 - share));
        for (int c = 0; c < 3; c++) {
            Filters.add(moved.plane(c), (float) share, result.plane(c));
        }
        return result;
    }
}
