package dev.lpips.measure;

/**
 * A colour in CIELAB, under D65 and the 2 degree observer.
 *
 * @param lightness 0 is black, 100 is white
 * @param a from green to red, about -100 to 100
 * @param b from blue to yellow, about -100 to 100
 */
record CieLab(double lightness, double a, double b) {

    // The white of sRGB: the row sums of the matrix in ofSrgb, so that grays have neither a nor b.
    private static final double WHITE_X = 0.4124564 + 0.3575761 + 0.1804375;
    private static final double WHITE_Y = 0.2126729 + 0.7151522 + 0.0721750;
    private static final double WHITE_Z = 0.0193339 + 0.1191920 + 0.9503041;

    private static final double EPSILON = 216.0 / 24389;
    private static final double KAPPA = 24389.0 / 27;

    private static final double[] LINEAR = linear();

    /** Converts the lower 24 bits of a colour, {@code 0xRRGGBB}, with the primaries of IEC 61966-2-1. */
    static CieLab ofSrgb(int rgb) {
        double red = LINEAR[rgb >> 16 & 0xFF];
        double green = LINEAR[rgb >> 8 & 0xFF];
        double blue = LINEAR[rgb & 0xFF];
        double x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / WHITE_X);
        double y = f((0.2126729 * red + 0.7151522 * green + 0.0721750 * blue) / WHITE_Y);
        double z = f((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / WHITE_Z);
        return new CieLab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double f(double ratio) {
        return ratio > EPSILON ? Math.cbrt(ratio) : (KAPPA * ratio + 16) / 116;
    }

    private static double[] linear() {
        double[] table = new double[256];
        for (int i = 0; i < table.length; i++) {
            double encoded = i / 255.0;
            table[i] = encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
        }
        return table;
    }
}
