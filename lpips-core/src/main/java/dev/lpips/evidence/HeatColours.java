package dev.lpips.evidence;

/**
 * The colours of a heatmap: from almost black over violet and red to a light yellow, growing lighter evenly, so that
 * they also order in gray and for people who see few colours.
 *
 * <p>A path of our own through Oklch, the polar form of Oklab (Ottosson, "A perceptual color space for image
 * processing", 2020): for t from 0 to 1, lightness {@code 0.10 + 0.87 t}, chroma {@code 0.19 sin(0.9 pi t)}, hue {@code 285
 * + 175 t} degrees; what lies outside of sRGB is clipped.
 */
final class HeatColours {

    private static final int STEPS = 256;
    private static final int[] TABLE = table();

    private HeatColours() {}

    /** Returns the colour, {@code 0xRRGGBB}, of a heat from 0 to 1. */
    static int rgb(double heat) {
        return TABLE[(int) (heat * (STEPS - 1) + 0.5)];
    }

    private static int[] table() {
        int[] table = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double t = i / (STEPS - 1.0);
            double chroma = 0.19 * Math.sin(0.9 * Math.PI * t);
            double hue = Math.toRadians(285 + 175 * t);
            table[i] = oklab(0.10 + 0.87 * t, chroma * Math.cos(hue), chroma * Math.sin(hue));
        }
        return table;
    }

    /** Oklab to sRGB, with the matrices of the publication. */
    private static int oklab(double lightness, double a, double b) {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        int red = channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        int green = channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        int blue = channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return (red << 16) | (green << 8) | blue;
    }

    /** The sRGB transfer function (IEC 61966-2-1), to 8 bits. */
    private static int channel(double linear) {
        double clipped = Math.max(0, Math.min(1, linear));
        double encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * encoded);
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
