package dev.lpips.tools.lite.distortion;

import dev.lpips.tools.lite.chance.Dice;

/** A part of a picture, with a hard or a soft border: 1 inside, 0 outside. */
final class Region {

    private final double cx;
    private final double cy;
    private final double halfWidth;
    private final double halfHeight;
    private final boolean round;
    private final double softness;

    private Region(Raster raster, Dice dice) {
        double size = dice.logBetween(0.2, 1.3);
        this.cx = dice.between(0.1, 0.9) * raster.width();
        this.cy = dice.between(0.1, 0.9) * raster.height();
        this.halfWidth = size * dice.between(0.5, 1) * raster.width() / 2 + 1;
        this.halfHeight = size * dice.between(0.5, 1) * raster.height() / 2 + 1;
        this.round = dice.chance(0.5);
        this.softness = dice.chance(0.5) ? 0.001 : dice.between(0.1, 0.6);
    }

    /** Returns the distortion, seen only within a region that the dice choose. */
    static Distortion limited(Distortion distortion) {
        return new Distortion(distortion.name() + " in a region", (raster, strength, dice) -> {
            Region region = new Region(raster, dice);
            return region.blended(raster, distortion.apply(raster, strength, dice));
        });
    }

    private Raster blended(Raster outside, Raster inside) {
        Raster result = outside.copy();
        for (int y = 0; y < outside.height(); y++) {
            for (int x = 0; x < outside.width(); x++) {
                float share = (float) share(x, y);
                int at = y * outside.width() + x;
                for (int c = 0; c < 3; c++) {
                    result.plane(c)[at] += share * (inside.plane(c)[at] - outside.plane(c)[at]);
                }
            }
        }
        return result;
    }

    private double share(int x, int y) {
        double dx = Math.abs(x + 0.5 - cx) / halfWidth;
        double dy = Math.abs(y + 0.5 - cy) / halfHeight;
        double distance = round ? Math.hypot(dx, dy) : Math.max(dx, dy);
        return Math.max(0, Math.min(1, (1 - distance) / softness));
    }
}
