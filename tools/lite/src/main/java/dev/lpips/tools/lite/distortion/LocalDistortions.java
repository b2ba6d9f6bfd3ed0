package dev.lpips.tools.lite.distortion;

import static dev.lpips.tools.lite.distortion.Distortion.scaled;

import dev.lpips.tools.lite.chance.Dice;

/** Something covered, erased or laid over a part. */
final class LocalDistortions {

    private LocalDistortions() {}

    static Raster copyPatch(Raster raster, double strength, Dice dice) {
        Patch patch = patch(raster, strength, dice);
        int dx = dice.integer(-raster.width() / 2, raster.width() / 2);
        int dy = dice.integer(-raster.height() / 2, raster.height() / 2);
        Raster result = raster.copy();
        patch.forEach((x, y) -> {
            for (int c = 0; c < 3; c++) {
                result.plane(c)[y * raster.width() + x] = raster.at(c, x + dx, y + dy);
            }
        });
        return result;
    }

    static Raster erase(Raster raster, double strength, Dice dice) {
        Patch patch = patch(raster, strength, dice);
        return filled(raster, patch, c -> raster.at(c, patch.left - 1, patch.top - 1), 1);
    }

    static Raster occlude(Raster raster, double strength, Dice dice) {
        Patch patch = patch(raster, strength * 0.8, dice);
        double[] colour = {dice.between(0, 255), dice.between(0, 255), dice.between(0, 255)};
        return filled(raster, patch, c -> (float) colour[c], dice.chance(0.6) ? 1 : dice.between(0.05, 0.9));
    }

    static Raster flipPatch(Raster raster, double strength, Dice dice) {
        Patch patch = patch(raster, strength, dice);
        Raster result = raster.copy();
        patch.forEach((x, y) -> {
            for (int c = 0; c < 3; c++) {
                result.plane(c)[y * raster.width() + x] = raster.at(c, 2 * patch.left + patch.width - 1 - x, y);
            }
        });
        return result;
    }

    static Raster strokes(Raster raster, double strength, Dice dice) {
        Raster result = raster.copy();
        int count = (int) Math.max(1, scaled(0.8, 10, strength));
        for (int n = 0; n < count; n++) {
            double x = dice.between(0, raster.width());
            double y = dice.between(0, raster.height());
            double angle = dice.between(0, 2 * Math.PI);
            double length = scaled(0.05, 0.8, strength) * raster.width();
            float level = dice.chance(0.5) ? 255 : (float) dice.between(0, 120);
            for (double at = 0; at < length; at += 0.7) {
                int column = (int) (x + at * Math.cos(angle));
                int row = (int) (y + at * Math.sin(angle));
                if (column >= 0 && row >= 0 && column < raster.width() && row < raster.height()) {
                    for (int c = 0; c < 3; c++) {
                        result.plane(c)[row * raster.width() + column] = level;
                    }
                }
            }
        }
        return result;
    }

    static Raster vignette(Raster raster, double strength, Dice dice) {
        double amount = scaled(0.06, 1.2, strength);
        double cx = raster.width() / 2.0;
        double cy = raster.height() / 2.0;
        return shaded(raster, (x, y) -> {
            double distance = Math.hypot(x - cx, y - cy) / Math.hypot(cx, cy);
            return Math.max(0, 1 - amount * distance * distance);
        });
    }

    static Raster lighting(Raster raster, double strength, Dice dice) {
        double amount = scaled(0.05, 1.9, strength);
        double angle = dice.between(0, 2 * Math.PI);
        double dx = Math.cos(angle) / raster.width();
        double dy = Math.sin(angle) / raster.height();
        return shaded(
                raster, (x, y) -> 1 + amount * (dx * (x - raster.width() / 2.0) + dy * (y - raster.height() / 2.0)));
    }

    static Raster banding(Raster raster, double strength, Dice dice) {
        double amount = scaled(0.006, 0.25, strength);
        double frequency = 2 * Math.PI / dice.logBetween(2, 30);
        boolean upright = dice.chance(0.5);
        return shaded(raster, (x, y) -> 1 + amount * Math.signum(Math.sin(frequency * (upright ? x : y) + 0.1)));
    }

    static Raster waves(Raster raster, double strength, Dice dice) {
        double amount = scaled(0.006, 0.3, strength);
        double angle = dice.between(0, Math.PI);
        double frequency = 2 * Math.PI / dice.logBetween(2.2, 40);
        double dx = frequency * Math.cos(angle);
        double dy = frequency * Math.sin(angle);
        return shaded(raster, (x, y) -> 1 + amount * Math.sin(dx * x + dy * y));
    }

    private static Raster shaded(Raster raster, Shade shade) {
        Raster result = raster.copy();
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                double factor = shade.at(x, y);
                for (int c = 0; c < 3; c++) {
                    result.plane(c)[y * raster.width() + x] *= (float) factor;
                }
            }
        }
        return result;
    }

    private static Patch patch(Raster raster, double strength, Dice dice) {
        double area = scaled(0.001, 0.3, strength) * raster.width() * raster.height();
        double aspect = dice.logBetween(0.25, 4);
        int width = (int) Math.max(2, Math.min(raster.width() - 1, Math.sqrt(area * aspect)));
        int height = (int) Math.max(2, Math.min(raster.height() - 1, Math.sqrt(area / aspect)));
        return new Patch(
                dice.integer(0, raster.width() - width),
                dice.integer(0, raster.height() - height),
                width,
                height,
                dice.chance(0.3));
    }

    private static Raster filled(Raster raster, Patch patch, Colour colour, double opacity) {
        Raster result = raster.copy();
        patch.forEach((x, y) -> {
            for (int c = 0; c < 3; c++) {
                int at = y * raster.width() + x;
                result.plane(c)[at] = (float) (result.plane(c)[at] * (1 - opacity) + opacity * colour.level(c));
            }
        });
        return result;
    }

    private interface Colour {
        float level(int channel);
    }

    private interface Shade {
        double at(int x, int y);
    }

    private interface Spot {
        void at(int x, int y);
    }

    private record Patch(int left, int top, int width, int height, boolean round) {

        void forEach(Spot spot) {
            for (int y = top; y < top + height; y++) {
                for (int x = left; x < left + width; x++) {
                    double dx = (2.0 * (x - left) + 1) / width - 1;
                    double dy = (2.0 * (y - top) + 1) / height - 1;
                    if (!round || dx * dx + dy * dy <= 1) {
                        spot.at(x, y);
                    }
                }
            }
        }
    }
}
