package dev.lpips.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.internal.diagnosis.Scene;
import org.junit.jupiter.api.Test;

class PlainMeasuresTest {

    private static final double C1 = 6.5025;
    private static final double C2 = 58.5225;

    private final Pixels scene = Scene.drawn();

    @Test
    void a_difference_of_one_everywhere_is_48_decibels() {
        Pixels gray = Scene.channels(scene, value -> 100);

        assertThat(Psnr.decibels(gray, Scene.channels(gray, value -> 101)).orElseThrow())
                .isCloseTo(20 * Math.log10(255), within(1e-12));
        assertThat(Psnr.decibels(gray, Scene.colours(gray, argb -> argb + 3)).orElseThrow())
                .as("3 in one channel of three: a mean square of 3")
                .isCloseTo(20 * Math.log10(255) - 10 * Math.log10(3), within(1e-12));
    }

    @Test
    void equal_pictures_have_no_signal_to_noise_ratio_and_a_similarity_of_1() {
        assertThat(Psnr.decibels(scene, scene)).isEmpty();
        assertThat(StructuralSimilarity.of(scene, scene).orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    void plain_pictures_differ_by_the_luminance_term_alone() {
        Pixels dark = Scene.channels(scene, value -> 100);
        Pixels light = Scene.channels(scene, value -> 120);

        assertThat(StructuralSimilarity.of(dark, light).orElseThrow())
                .isCloseTo((2 * 100 * 120 + C1) / (100 * 100 + 120 * 120 + C1), within(1e-9));
    }

    @Test
    void a_single_window_is_that_of_the_paper() {
        Pixels reference = scene.crop(new Region(10, 36, 11, 11));
        Pixels actual = Scene.noisy(reference, 40);

        assertThat(StructuralSimilarity.of(reference, actual).orElseThrow())
                .isCloseTo(window(reference, actual), within(1e-9));
    }

    @Test
    void a_picture_smaller_than_a_window_has_no_similarity() {
        Pixels small = scene.crop(new Region(0, 0, 96, 10));

        assertThat(StructuralSimilarity.of(small, small)).isEmpty();
    }

    /** Weighted mean, variances and covariance in two passes, straight from the definitions. */
    private static double window(Pixels reference, Pixels actual) {
        double weights = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < 121; i++) {
            weights += weight(i);
            x += weight(i) * luma(reference, i);
            y += weight(i) * luma(actual, i);
        }
        x /= weights;
        y /= weights;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < 121; i++) {
            xx += weight(i) * Math.pow(luma(reference, i) - x, 2) / weights;
            yy += weight(i) * Math.pow(luma(actual, i) - y, 2) / weights;
            xy += weight(i) * (luma(reference, i) - x) * (luma(actual, i) - y) / weights;
        }
        return (2 * x * y + C1) * (2 * xy + C2) / ((x * x + y * y + C1) * (xx + yy + C2));
    }

    private static double weight(int i) {
        int column = i % 11 - 5;
        int row = i / 11 - 5;
        return Math.exp(-(column * column + row * row) / (2 * 1.5 * 1.5));
    }

    private static double luma(Pixels picture, int i) {
        int colour = picture.argb(i % 11, i / 11);
        return 0.299 * ((colour >> 16) & 0xFF) + 0.587 * ((colour >> 8) & 0xFF) + 0.114 * (colour & 0xFF);
    }
}
