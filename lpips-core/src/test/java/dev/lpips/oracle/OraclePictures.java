package dev.lpips.oracle;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;

/** The generated pictures of the recorded distances, in integer arithmetic: x right, y down. */
public final class OraclePictures {

    private OraclePictures() {}

    /** Returns the picture of a name such as {@code rings+shift@97x65}. */
    public static Pixels named(String name) {
        int at = name.indexOf('@');
        int by = name.indexOf('x', at);
        int width = Integer.parseInt(name.substring(at + 1, by));
        int height = Integer.parseInt(name.substring(by + 1));
        Pattern pattern = pattern(name.substring(0, at), width, height);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | pattern.rgb(i % width, i / width);
        }
        return Pixels.ofArgb(new PixelSize(width, height), argb);
    }

    private static Pattern pattern(String name, int w, int h) {
        return switch (name) {
            case "gradient" -> (x, y) -> gradient(x, y, w, h);
            case "gradient+box" ->
                (x, y) -> x >= 14 && x < 26 && y >= 10 && y < 22 ? rgb(220, 30, 30) : gradient(x, y, w, h);
            case "rings" -> (x, y) -> rings(x, y, w, h);
            case "rings+shift" -> (x, y) -> rings(Math.max(0, x - 1), y, w, h);
            case "checker" -> OraclePictures::checker;
            case "checker+dark" -> (x, y) -> darker(checker(x, y));
            case "noise" -> (x, y) -> noise(y * w + x);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static int gradient(int x, int y, int w, int h) {
        return rgb(255 * x / (w - 1), 255 * y / (h - 1), 255 * (x + y) / (w + h - 2));
    }

    private static int rings(int x, int y, int w, int h) {
        int d = (x - w / 2) * (x - w / 2) + (y - h / 2) * (y - h / 2);
        return rgb(d / 16 % 256, d / 32 % 256, 255 - d / 64 % 256);
    }

    private static int checker(int x, int y) {
        int v = (x / 8 + y / 8) % 2 * 200 + 20;
        return rgb(v, v, 40);
    }

    private static int darker(int rgb) {
        return rgb((rgb >> 16 & 0xFF) * 9 / 10, (rgb >> 8 & 0xFF) * 9 / 10, (rgb & 0xFF) * 9 / 10);
    }

    private static int noise(int pixel) {
        return rgb(level(pixel, 7), level(pixel, 8), level(pixel, 9));
    }

    private static int level(int pixel, int stream) {
        return (int) (256 * StreamHash.unit(pixel, stream));
    }

    private static int rgb(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }

    @FunctionalInterface
    private interface Pattern {
        int rgb(int x, int y);
    }
}
