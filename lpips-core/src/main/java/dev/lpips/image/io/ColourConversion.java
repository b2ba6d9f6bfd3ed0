package dev.lpips.image.io;

/** Brings rows of samples from the colour space of a file to 8-bit sRGB. */
@FunctionalInterface
interface ColourConversion {

    /**
     * Converts one row.
     *
     * @param samples pixel by pixel, as many per pixel as the colour space has components
     * @param bits 8 or 16 per sample
     * @return 8-bit red, green and blue, pixel by pixel
     */
    int[] convert(int[] samples, int bits);

    /** Converts colours, {@code 0xAARRGGBB} of a space of red, green and blue, in place; alpha stays. */
    default void convertColours(int[] argb, int from, int count) {
        int[] samples = new int[3 * count];
        for (int i = 0; i < count; i++) {
            samples[3 * i] = argb[from + i] >> 16 & 0xFF;
            samples[3 * i + 1] = argb[from + i] >> 8 & 0xFF;
            samples[3 * i + 2] = argb[from + i] & 0xFF;
        }
        int[] rgb = convert(samples, 8);
        for (int i = 0; i < count; i++) {
            argb[from + i] = (argb[from + i] & 0xFF000000) | rgb[3 * i] << 16 | rgb[3 * i + 1] << 8 | rgb[3 * i + 2];
        }
    }
}
