package dev.lpips.internal.network;

import java.util.List;

/**
 * The built-in pair of the self-test: 32 x 32 pixels, a colour gradient, and the same with a square on it. Its distance
 * is computed once, when a model is written, without any native code.
 */
public final class CheckPair {

    /** Width and height, just above the largest minimum of the backbones. */
    public static final int SIDE = 32;

    private CheckPair() {}

    /** Returns the colours of the reference, {@code 0xFFRRGGBB}, row by row. */
    public static int[] reference() {
        int[] colours = new int[SIDE * SIDE];
        for (int i = 0; i < colours.length; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            colours[i] = 0xFF000000 | ((8 * x) << 16) | ((8 * y) << 8) | (4 * (x + y));
        }
        return colours;
    }

    /** Returns the colours of the actual picture: the reference with a red square in its middle. */
    public static int[] actual() {
        int[] colours = reference();
        for (int y = 10; y < 22; y++) {
            for (int x = 10; x < 22; x++) {
                colours[y * SIDE + x] = 0xFFDC1E1E;
            }
        }
        return colours;
    }

    /** Returns the distance of the pair, in double precision. */
    public static double distance(ReferenceEvaluation evaluation) {
        return evaluation.layers(SIDE, SIDE, planes(reference()), planes(actual())).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** Returns what the features of the pair differ by at each tap, in double precision. */
    public static List<FeatureDifference> features(ReferenceEvaluation evaluation) {
        return evaluation.features(SIDE, SIDE, planes(reference()), planes(actual()));
    }

    private static float[] planes(int[] colours) {
        float[] planes = new float[3 * colours.length];
        for (int channel = 0; channel < 3; channel++) {
            for (int i = 0; i < colours.length; i++) {
                int value = (colours[i] >> (16 - 8 * channel)) & 0xFF;
                planes[channel * colours.length + i] = value / 127.5f - 1f;
            }
        }
        return planes;
    }
}
