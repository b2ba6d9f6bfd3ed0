package dev.lpips.tools.lite.render;

/** Smooth random fields of two coordinates, repeatable by seed. */
final class Noise {

    private final int seed;

    Noise(long seed) {
        this.seed = (int) (seed ^ seed >>> 32);
    }

    /** Returns a value from 0 to 1 that changes over distances of about 1. */
    double at(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double fx = smooth(x - left);
        double fy = smooth(y - top);
        double upper = cell(left, top) * (1 - fx) + cell(left + 1, top) * fx;
        double lower = cell(left, top + 1) * (1 - fx) + cell(left + 1, top + 1) * fx;
        return upper * (1 - fy) + lower * fy;
    }

    /** Returns a sum of octaves, from 0 to 1; the roughness, 0 to 1, is the share of each next one. */
    double fractal(double x, double y, int octaves, double roughness) {
        double sum = 0;
        double weight = 1;
        double total = 0;
        double frequency = 1;
        for (int o = 0; o < octaves; o++) {
            sum += weight * at(x * frequency + 17 * o, y * frequency - 31 * o);
            total += weight;
            weight *= roughness;
            frequency *= 2;
        }
        return sum / total;
    }

    /** Returns the random value, 0 to 1, of a cell. */
    double cell(int x, int y) {
        int h = x * 0x9E3779B1 + y * 0x85EBCA77 + seed * 0xC2B2AE3D;
        h = (h ^ h >>> 15) * 0x2C1B3C6D;
        h = (h ^ h >>> 12) * 0x297A2D39;
        return (h >>> 8 & 0xFFFF) / 65535.0;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }
}
