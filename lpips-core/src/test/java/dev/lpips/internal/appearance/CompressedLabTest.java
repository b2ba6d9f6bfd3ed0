package dev.lpips.internal.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressedLabTest {

    private static final double[][] XYZ = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}
    };

    @Test
    void agrees_with_the_definition_in_double_precision() {
        // Steps of 5 meet the ends, and twice: what is remembered is what was converted.
        int[] colours = IntStream.range(0, 2 * 52 * 52 * 52)
                .map(i -> i / 2704 % 52 * 5 << 16 | i / 52 % 52 * 5 << 8 | i % 52 * 5)
                .toArray();
        float[][] lab = new float[3][colours.length];

        new CompressedLab().convert(colours, colours.length, lab[0], lab[1], lab[2]);

        double worst = 0;
        for (int i = 0; i < colours.length; i++) {
            double[] exact = exact(colours[i]);
            for (int channel = 0; channel < 3; channel++) {
                worst = Math.max(worst, Math.abs(lab[channel][i] - exact[channel]));
            }
        }
        assertThat(worst).isLessThan(1e-3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0x010101, 0x7F7F7F, 0xFFFFFF})
    void grey_has_no_chroma_at_all(int grey) {
        float[][] lab = new float[3][1];

        boolean hasChroma = new CompressedLab().convert(new int[] {0xFF000000 | grey}, 1, lab[0], lab[1], lab[2]);

        assertThat(hasChroma).isFalse();
        assertThat(lab[1][0]).isZero();
        assertThat(lab[2][0]).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x010000, 0x000100, 0x000001, 0x7F7F7E, 0xFEFFFF})
    void any_other_colour_has_some(int colour) {
        float[][] lab = new float[3][1];

        assertThat(new CompressedLab().convert(new int[] {colour}, 1, lab[0], lab[1], lab[2]))
                .isTrue();
        assertThat(Math.hypot(lab[1][0], lab[2][0])).isPositive();
    }

    private static double[] exact(int rgb) {
        double[] f = new double[3];
        for (int row = 0; row < 3; row++) {
            double white = XYZ[row][0] + XYZ[row][1] + XYZ[row][2];
            double sum = XYZ[row][0] * linear(rgb >> 16) + XYZ[row][1] * linear(rgb >> 8 & 0xFF);
            double t = (sum + XYZ[row][2] * linear(rgb & 0xFF)) / white;
            f[row] = t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        }
        double a = 500 * (f[0] - f[1]);
        double b = 200 * (f[1] - f[2]);
        double chroma = Math.hypot(a, b);
        double compressed = chroma < 1e-9 ? 1 : Math.log1p(0.045 * chroma) / (0.045 * chroma);
        return new double[] {116 * f[1] - 16, compressed * a, compressed * b};
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
