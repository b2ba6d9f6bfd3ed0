package dev.lpips.internal.appearance;

import java.util.Arrays;

/**
 * CIELAB (D65) of 8-bit sRGB with compressed chroma: {@code C' = ln(1 + 0.045 C) / 0.045}, as in DIN99 and CIE94, because
 * the difference of CIE 1976 overstates differences of saturated colours.
 *
 * <p>Pictures have few colours, so what was converted last is remembered. Not safe for use by several threads.
 */
final class CompressedLab {

    private static final double CHROMA = 0.045;

    /** A power of two: twice the colours of a busy screen. */
    private static final int REMEMBERED = 1 << 13;

    private static final float[] LINEAR = linear();

    /** {@code f(t)} of CIELAB at even steps of t from 0 to 1, and one more to interpolate to. */
    private static final int STEPS = 1 << 14;

    private static final float[] ROOT = root();

    /** No colour of sRGB has more: blue has 134. */
    private static final int MOST_CHROMA = 136;

    private static final int COMPRESSED_PER_UNIT = 16;

    /** By what chroma is multiplied, at even steps of it. */
    private static final float[] COMPRESSED = compressed();

    /** Four numbers for each place: the colour by its bits, then l, a, b. One array, so that a colour is one access to memory. */
    private final float[] remembered = new float[4 * REMEMBERED];

    CompressedLab() {
        // No colour has these bits, so that nothing is found before it was converted.
        Arrays.fill(remembered, Float.MAX_VALUE);
    }

    /**
     * Converts colours, {@code 0xRRGGBB} with anything above, into three rows.
     *
     * @return whether any of them has chroma; where none has, a and b are exactly 0
     */
    boolean convert(int[] argb, int count, float[] l, float[] a, float[] b) {
        int chroma = 0;
        for (int i = 0; i < count; i++) {
            int rgb = argb[i] & 0xFFFFFF;
            int place = (rgb * 0x9E3779B1) >>> 19 << 2;
            if (Float.floatToRawIntBits(remembered[place]) != rgb) {
                remember(rgb, place);
            }
            l[i] = remembered[place + 1];
            a[i] = remembered[place + 2];
            b[i] = remembered[place + 3];
            // 0 exactly if red, green and blue are the same.
            chroma |= (rgb >> 8) ^ (rgb & 0xFFFF);
        }
        return chroma != 0;
    }

    private void remember(int rgb, int place) {
        float red = LINEAR[rgb >> 16];
        float green = LINEAR[rgb >> 8 & 0xFF];
        float blue = LINEAR[rgb & 0xFF];
        // The rows of the sRGB matrix, each divided by its sum: relative to the white of sRGB.
        float x = root(0.4339499f * red + 0.3762098f * green + 0.1898403f * blue);
        float y = root(0.2126729f * red + 0.7151521f * green + 0.0721750f * blue);
        float z = root(0.0177566f * red + 0.1094680f * green + 0.8727755f * blue);
        boolean isGrey = red == green && green == blue;
        // The rows' sums are 1 but for a rounding, so a grey would have a trace of chroma.
        float a = isGrey ? 0 : 500 * (x - y);
        float b = isGrey ? 0 : 200 * (y - z);
        float compressed = interpolated(COMPRESSED, (float) Math.sqrt(a * a + b * b) * COMPRESSED_PER_UNIT);
        remembered[place] = Float.intBitsToFloat(rgb);
        remembered[place + 1] = 116 * y - 16;
        remembered[place + 2] = compressed * a;
        remembered[place + 3] = compressed * b;
    }

    private static float root(float t) {
        return interpolated(ROOT, t * STEPS);
    }

    private static float interpolated(float[] table, float at) {
        int step = Math.min((int) at, table.length - 2);
        return table[step] + (at - step) * (table[step + 1] - table[step]);
    }

    private static float[] compressed() {
        float[] compressed = new float[MOST_CHROMA * COMPRESSED_PER_UNIT + 1];
        compressed[0] = 1;
        for (int i = 1; i < compressed.length; i++) {
            double chroma = CHROMA * i / COMPRESSED_PER_UNIT;
            compressed[i] = (float) (Math.log1p(chroma) / chroma);
        }
        return compressed;
    }

    private static float[] root() {
        float[] root = new float[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double t = (double) i / STEPS;
            root[i] = (float) (t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116);
        }
        return root;
    }

    private static float[] linear() {
        float[] linear = new float[256];
        for (int i = 0; i < linear.length; i++) {
            double c = i / 255.0;
            linear[i] = (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return linear;
    }
}
