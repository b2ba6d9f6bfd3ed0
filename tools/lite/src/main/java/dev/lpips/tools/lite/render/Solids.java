package dev.lpips.tools.lite.render;

import dev.lpips.tools.lite.chance.Dice;

/** Spheres and boxes on a floor under one light, found by casting a ray per sample. */
final class Solids implements Shader {

    private static final double FAR = 1e9;

    private final double[][] bodies;
    private final double[][] colours;
    private final int[] textures;
    private final boolean[] boxes;
    private final double[] light;
    private final double[] floor;
    private final double[] other;
    private final double[] sky;
    private final double[] sun;
    private final double ambient;
    private final double gloss;
    private final double fog;
    private final double tile;
    private final double pitch;
    private final double shadow;
    private final int floorTexture;
    private final Noise noise;

    Solids(Stage stage, int kinds) {
        Dice dice = stage.dice();
        int count = dice.integer(1, 9);
        bodies = new double[count][];
        colours = new double[count][];
        textures = new int[count];
        boxes = new boolean[count];
        for (int n = 0; n < count; n++) {
            double radius = stage.number(0.2, 1.1);
            bodies[n] = new double[] {stage.number(-2.2, 2.2), radius, stage.number(3.5, 9), radius};
            colours[n] = stage.colour();
            textures[n] = dice.integer(0, kinds);
            boxes[n] = dice.chance(0.4);
        }
        double angle = stage.number(0, 6.28);
        double high = stage.number(0.5, 2);
        light = normalised(Math.cos(angle), high, Math.sin(angle) - 0.6);
        floor = stage.colour();
        other = stage.colour();
        sky = stage.colour();
        sun = stage.colour();
        ambient = stage.number(0.1, 0.6);
        gloss = stage.number(0, 0.9);
        fog = dice.chance(0.4) ? stage.number(0.01, 0.15) : 0;
        tile = stage.number(0.4, 3);
        pitch = stage.number(0.05, 0.5);
        shadow = dice.chance(0.85) ? stage.number(0.2, 0.9) : 0;
        floorTexture = dice.integer(0, kinds);
        noise = stage.noise();
    }

    @Override
    public void colour(double u, double v, double[] rgb) {
        double cos = Math.cos(pitch);
        double sin = Math.sin(pitch);
        double[] up = normalised((u - 0.5) * 1.1, (0.5 - v) * 1.1, 1);
        double[] ray = {up[0], cos * up[1] - sin * up[2], sin * up[1] + cos * up[2]};
        double[] eye = {0, 1.8, 0};
        double[] hit = new double[4];
        int body = nearest(eye, ray, hit);
        double distance = hit[3];
        if (body == -2) {
            Textures.mix(sky, sun, Textures.clip(0.5 + ray[1]), rgb);
            return;
        }
        double x = eye[0] + distance * ray[0];
        double y = eye[1] + distance * ray[1];
        double z = eye[2] + distance * ray[2];
        surface(body, x, y, z, rgb);
        double facing = Math.max(0, hit[0] * light[0] + hit[1] * light[1] + hit[2] * light[2]);
        double[] point = {x + 1e-4 * hit[0], y + 1e-4 * hit[1], z + 1e-4 * hit[2]};
        boolean lit = shadow == 0 || nearest(point, light, new double[4]) == -2;
        double brightness = ambient + (1 - ambient) * facing * (lit ? 1 : 1 - shadow);
        double mirror = 2 * (hit[0] * ray[0] + hit[1] * ray[1] + hit[2] * ray[2]);
        double towards = 0;
        for (int c = 0; c < 3; c++) {
            towards += (ray[c] - mirror * hit[c]) * light[c];
        }
        double spot = body >= 0 && lit ? gloss * Math.pow(Math.max(0, towards), 30) : 0;
        double haze = 1 - Math.exp(-fog * distance);
        for (int c = 0; c < 3; c++) {
            rgb[c] = (rgb[c] * brightness + spot) * (1 - haze) + sky[c] * haze;
        }
    }

    private void surface(int body, double x, double y, double z, double[] rgb) {
        double[] colour = body < 0 ? floor : colours[body];
        int texture = body < 0 ? floorTexture : textures[body];
        double share = switch (texture) {
            case 1 -> ((int) Math.floor(x * tile) + (int) Math.floor(z * tile) + (int) Math.floor(y * tile + 1e-6)) & 1;
            case 2 -> noise.fractal(x * 3 * tile + y, z * 3 * tile - y, 5, 0.6);
            case 3 -> 0.5 + 0.5 * Math.sin((x + y) * 6 * tile);
            default -> 0;
        };
        Textures.mix(colour, other, share, rgb);
    }

    /** Writes normal and distance of what a ray meets first; -1 is the floor, -2 nothing. */
    private int nearest(double[] from, double[] ray, double[] hit) {
        int found = -2;
        hit[3] = FAR;
        if (ray[1] < -1e-6) {
            hit[3] = -from[1] / ray[1];
            hit[0] = 0;
            hit[1] = 1;
            hit[2] = 0;
            found = hit[3] > 1e-6 && hit[3] < 60 ? -1 : -2;
            if (found == -2) {
                hit[3] = FAR;
            }
        }
        for (int n = 0; n < bodies.length; n++) {
            if (boxes[n] ? meetsBox(bodies[n], from, ray, hit) : meetsSphere(bodies[n], from, ray, hit)) {
                found = n;
            }
        }
        return found;
    }

    private static boolean meetsSphere(double[] body, double[] from, double[] ray, double[] hit) {
        double x = from[0] - body[0];
        double y = from[1] - body[1];
        double z = from[2] - body[2];
        double half = x * ray[0] + y * ray[1] + z * ray[2];
        double root = half * half - (x * x + y * y + z * z - body[3] * body[3]);
        double distance = -half - Math.sqrt(Math.max(0, root));
        if (root <= 0 || distance < 1e-6 || distance >= hit[3]) {
            return false;
        }
        hit[3] = distance;
        hit[0] = (x + distance * ray[0]) / body[3];
        hit[1] = (y + distance * ray[1]) / body[3];
        hit[2] = (z + distance * ray[2]) / body[3];
        return true;
    }

    private static boolean meetsBox(double[] body, double[] from, double[] ray, double[] hit) {
        double enter = 1e-6;
        double leave = hit[3];
        int axis = -1;
        for (int a = 0; a < 3; a++) {
            double inverse = 1 / (Math.abs(ray[a]) < 1e-9 ? 1e-9 : ray[a]);
            double low = (body[a] - body[3] - from[a]) * inverse;
            double high = (body[a] + body[3] - from[a]) * inverse;
            double near = Math.min(low, high);
            if (near > enter) {
                enter = near;
                axis = a;
            }
            leave = Math.min(leave, Math.max(low, high));
        }
        if (axis < 0 || enter >= leave) {
            return false;
        }
        hit[3] = enter;
        for (int a = 0; a < 3; a++) {
            hit[a] = a == axis ? -Math.signum(ray[a]) : 0;
        }
        return true;
    }

    private static double[] normalised(double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);
        return new double[] {x / length, y / length, z / length};
    }
}
