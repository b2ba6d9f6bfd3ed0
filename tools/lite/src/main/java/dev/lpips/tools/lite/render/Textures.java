package dev.lpips.tools.lite.render;

import dev.lpips.tools.lite.chance.Dice;

/** Flat pictures that look grown, woven or built. */
final class Textures {

    private Textures() {}

    static Shader clouds(Stage stage) {
        Noise noise = stage.noise();
        double size = stage.number(1.5, 14);
        double roughness = stage.number(0.3, 0.85);
        double[] low = stage.colour();
        double[] high = stage.colour();
        double[] third = stage.colour();
        double sharp = stage.number(0.7, 2.5);
        return (u, v, rgb) -> {
            double n = noise.fractal(u * size, v * size, 7, roughness);
            double m = noise.fractal(u * size * 1.7 + 50, v * size * 1.7, 4, roughness);
            mix(low, high, clip(0.5 + sharp * 1.6 * (n - 0.5)), rgb);
            mix(rgb.clone(), third, clip(m * 1.4 - 0.5), rgb);
        };
    }

    static Shader marble(Stage stage) {
        Noise noise = stage.noise();
        double size = stage.number(2, 8);
        double twist = stage.number(1, 8);
        double angle = stage.number(0, 3.1);
        double[] low = stage.colour();
        double[] high = stage.colour();
        return (u, v, rgb) -> {
            double along = (u * Math.cos(angle) + v * Math.sin(angle)) * size * 3;
            mix(low, high, 0.5 + 0.5 * Math.sin(along + twist * noise.fractal(u * size, v * size, 6, 0.55)), rgb);
        };
    }

    static Shader wood(Stage stage) {
        Noise noise = stage.noise();
        double rings = stage.number(8, 40);
        double stretch = stage.number(3, 12);
        double[] low = {stage.number(0.2, 0.5), stage.number(0.1, 0.3), stage.number(0.02, 0.15)};
        double[] high = {stage.number(0.5, 0.9), stage.number(0.35, 0.6), stage.number(0.15, 0.4)};
        return (u, v, rgb) -> {
            double distance =
                    Math.hypot(u - 0.3, (v - 1.4) / stretch * 3) + 0.12 * noise.fractal(u * 3, v * 3 / stretch, 3, 0.5);
            double ring = distance * rings - Math.floor(distance * rings);
            mix(low, high, clip(ring * 0.8 + 0.25 * noise.at(u * 120, v * 120 / stretch)), rgb);
        };
    }

    static Shader bricks(Stage stage) {
        Noise noise = stage.noise();
        double rows = Math.rint(stage.number(4, 24));
        double gap = stage.number(0.03, 0.15);
        double[] brick = stage.colour();
        double[] mortar = stage.colour();
        double rough = stage.number(0, 0.5);
        return (u, v, rgb) -> {
            double y = v * rows;
            int row = (int) Math.floor(y);
            double x = u * rows / 2.2 + (row % 2) * 0.5;
            int column = (int) Math.floor(x);
            boolean joint = y - row < gap || x - column < gap / 2;
            double shade =
                    1 + 0.4 * (noise.cell(column, row) - 0.5) + rough * (noise.fractal(u * 60, v * 60, 3, 0.7) - 0.5);
            for (int c = 0; c < 3; c++) {
                rgb[c] = shade * (joint ? mortar[c] : brick[c]);
            }
        };
    }

    static Shader weave(Stage stage) {
        double fineU = stage.number(10, 60);
        double fineV = stage.number(10, 60);
        double angle = stage.number(0, 3.1);
        double[] one = stage.colour();
        double[] two = stage.colour();
        Noise noise = stage.noise();
        double rough = stage.number(0, 0.6);
        return (u, v, rgb) -> {
            double a = (u * Math.cos(angle) - v * Math.sin(angle)) * fineU;
            double b = (u * Math.sin(angle) + v * Math.cos(angle)) * fineV;
            boolean over = ((int) Math.floor(a) + (int) Math.floor(b)) % 2 == 0;
            double shade = 0.6
                    + 0.4 * Math.abs(Math.sin(Math.PI * (over ? a : b)))
                    + rough * (noise.at(u * 150, v * 150) - 0.5);
            for (int c = 0; c < 3; c++) {
                rgb[c] = shade * (over ? one[c] : two[c]);
            }
        };
    }

    static Shader cells(Stage stage) {
        Noise noise = stage.noise();
        double size = stage.number(4, 20);
        double[] low = stage.colour();
        double[] high = stage.colour();
        return (u, v, rgb) -> {
            double x = u * size;
            double y = v * size;
            double nearest = 9;
            double second = 9;
            double shade = 0;
            for (int row = (int) Math.floor(y) - 1; row <= Math.floor(y) + 1; row++) {
                for (int column = (int) Math.floor(x) - 1; column <= Math.floor(x) + 1; column++) {
                    double d = Math.hypot(
                            column + noise.cell(column, row) - x, row + noise.cell(column + 99, row - 99) - y);
                    if (d < nearest) {
                        second = nearest;
                        nearest = d;
                        shade = noise.cell(column - 7, row + 7);
                    } else if (d < second) {
                        second = d;
                    }
                }
            }
            mix(low, high, second - nearest < 0.06 ? 0 : shade, rgb);
        };
    }

    static Shader gradient(Stage stage) {
        double[][] corners = {stage.colour(), stage.colour(), stage.colour(), stage.colour()};
        double bend = stage.number(0.5, 2);
        double wave = stage.number(0, 0.3);
        double frequency = stage.number(1, 9);
        boolean banded = stage.dice().chance(0.25);
        int bands = stage.dice().integer(3, 12);
        return (u, v, rgb) -> {
            double a = Math.pow(clip(u), bend);
            double b = clip(v + wave * Math.sin(frequency * u));
            double x = banded ? Math.floor(a * bands) / bands : a;
            for (int c = 0; c < 3; c++) {
                double upper = corners[0][c] * (1 - x) + corners[1][c] * x;
                double lower = corners[2][c] * (1 - x) + corners[3][c] * x;
                rgb[c] = upper * (1 - b) + lower * b;
            }
        };
    }

    static Shader blobs(Stage stage) {
        Dice dice = stage.dice();
        int count = dice.integer(5, 24);
        double[][] spots = new double[count][];
        double[][] colours = new double[count][];
        double softness = stage.number(0.02, 1);
        for (int n = 0; n < count; n++) {
            spots[n] = new double[] {stage.number(0, 1), stage.number(0, 1), dice.logBetween(0.02, 0.35)};
            colours[n] = stage.colour();
        }
        double[] ground = stage.colour();
        double opacity = stage.number(0.3, 1);
        return (u, v, rgb) -> {
            System.arraycopy(ground, 0, rgb, 0, 3);
            for (int n = 0; n < count; n++) {
                double inside = 1 - Math.hypot(u - spots[n][0], v - spots[n][1]) / spots[n][2];
                double share = opacity * clip(inside / softness);
                for (int c = 0; share > 0 && c < 3; c++) {
                    rgb[c] += share * (colours[n][c] - rgb[c]);
                }
            }
        };
    }

    static Shader terrain(Stage stage) {
        Noise noise = stage.noise();
        double horizon = stage.number(0.15, 0.6);
        double[] sky = stage.colour();
        double[] haze = stage.colour();
        double[] ground = stage.colour();
        double roughness = stage.number(0.35, 0.7);
        int ridges = stage.dice().integer(3, 7);
        double cloud = stage.number(0, 0.8);
        double grass = stage.number(0.05, 0.6);
        return (u, v, rgb) -> {
            mix(sky, haze, clip(v / horizon), rgb);
            double c = clip(noise.fractal(u * 4, v * 9 + 70, 5, 0.6) * 2 - 1) * cloud;
            mix(rgb.clone(), new double[] {1, 1, 1}, c, rgb);
            for (int r = 0; r < ridges; r++) {
                double base = horizon + (1 - horizon) * r / ridges;
                double edge = base - 0.25 * (noise.fractal(u * (2 + r) + 13 * r, r * 7.7, 6, roughness) - 0.4);
                if (v > edge) {
                    double near = (r + 1.0) / ridges;
                    double texture = 1 + grass * (noise.fractal(u * 40 / (1 + near), v * 90, 5, 0.7) - 0.5) * 2 * near;
                    mix(haze, ground, near, rgb);
                    for (int k = 0; k < 3; k++) {
                        rgb[k] *= texture;
                    }
                }
            }
        };
    }

    static double clip(double value) {
        return Math.max(0, Math.min(1, value));
    }

    static void mix(double[] from, double[] to, double share, double[] rgb) {
        for (int c = 0; c < 3; c++) {
            rgb[c] = from[c] + share * (to[c] - from[c]);
        }
    }
}
