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

    private final int[] colours = new int[REMEMBERED];
    private final float[] lab = new float[3 * REMEMBERED];

    CompressedLab() {
        // No colour is its own place here, so that nothing is found before it was converted.
        Arrays.fill(colours, -1);
    }

    /** Converts colours, {@code 0xRRGGBB} with anything above, into three planes. */
    void convert(int[] argb, int count, float[] l, float[] a, float[] b, int to) {
        for (int i = 0; i < count; i++) {
            int rgb = argb[i] & 0xFFFFFF;
            int place = (rgb * 0x9E3779B1) >>> 19;
            if (colours[place] != rgb) {
                remember(rgb, place);
            }
            int at = 3 * place;
            l[to + i] = lab[at];
            a[to + i] = lab[at + 1];
            b[to + i] = lab[at + 2];
        }
    }

    private void remember(int rgb, int place) {
        float red = LINEAR[rgb >> 16];
        float green = LINEAR[rgb >> 8 & 0xFF];
        float blue = LINEAR[rgb & 0xFF];
        // The rows of the sRGB matrix, each divided by its sum: relative to the white of sRGB.
        float x = root(0.4339499f * red + 0.3762098f * green + 0.1898403f * blue);
        float y = root(0.2126729f * red + 0.7151521f * green + 0.0721750f * blue);
        float z = root(0.0177566f * red + 0.1094680f * green + 0.8727755f * blue);
        float a = 500 * (x - y);
        float b = 200 * (y - z);
        double chroma = Math.max(0.001, Math.sqrt(a * a + b * b));
        float compressed = (float) (Math.log1p(CHROMA * chroma) / (CHROMA * chroma));
        lab[3 * place] = 116 * y - 16;
        lab[3 * place + 1] = compressed * a;
        lab[3 * place + 2] = compressed * b;
        colours[place] = rgb;
    }

    private static float root(float t) {
        float at = t * STEPS;
        int step = Math.min((int) at, STEPS - 1);
        return ROOT[step] + (at - step) * (ROOT[step + 1] - ROOT[step]);
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
