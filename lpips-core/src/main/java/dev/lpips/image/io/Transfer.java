package dev.lpips.image.io;

import java.util.Optional;

/**
 * A transfer function: from a stored value to linear light, both 0 to 1. A straight line below {@code threshold}, a power
 * above: {@code (scale * v + offset) ^ exponent}.
 */
record Transfer(double exponent, double scale, double offset, double slope, double threshold) {

    /** IEC 61966-2-1. */
    private static final Transfer SRGB = new Transfer(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);

    /** The inverse of the camera's function of ITU-R BT.709, which BT.601 and BT.2020 share; browsers take it so. */
    private static final Transfer VIDEO = new Transfer(1 / 0.45, 1 / 1.099, 0.099 / 1.099, 1 / 4.5, 0.081);

    private static final byte[] ENCODED = encoded();

    private static Transfer power(double exponent) {
        return new Transfer(exponent, 1, 0, 0, 0);
    }

    /** Returns the function of a code point, ITU-T H.273 table 3; empty for those that are not supported. */
    static Optional<Transfer> of(int codePoint) {
        return switch (codePoint) {
            case 1, 6, 14, 15 -> Optional.of(VIDEO);
            case 4 -> Optional.of(power(2.2));
            case 5 -> Optional.of(power(2.8));
            case 8 -> Optional.of(power(1));
            case 13 -> Optional.of(SRGB);
            default -> Optional.empty();
        };
    }

    double toLinear(double value) {
        return value < threshold ? value * slope : Math.pow(scale * value + offset, exponent);
    }

    /** Returns the 8-bit sRGB value of linear light, cut off at 0 and 1. */
    static int toSrgb(double light) {
        double within = Math.max(0, Math.min(1, light));
        return ENCODED[(int) (within * (ENCODED.length - 1) + 0.5)] & 0xFF;
    }

    /** In steps of light so small that the darkest values of sRGB are 19 apart. */
    private static byte[] encoded() {
        byte[] encoded = new byte[1 << 16];
        for (int i = 0; i < encoded.length; i++) {
            double light = i / (encoded.length - 1.0);
            double value = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
            encoded[i] = (byte) Math.round(255 * value);
        }
        return encoded;
    }
}
