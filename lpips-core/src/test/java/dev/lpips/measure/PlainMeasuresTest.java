package dev.lpips.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.ComparisonFixtures;
import dev.lpips.Reading;
import dev.lpips.Tolerance;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.internal.diagnosis.Scene;
import java.util.BitSet;
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
    void a_mean_squared_error_is_on_a_scale_from_0_to_1_and_the_psnr_is_its_logarithm() {
        Pixels black = Scene.channels(scene, value -> 0);
        Pixels white = Scene.channels(scene, value -> 255);
        Pixels noisy = Scene.noisy(scene, 20);

        assertThat(Mse.of(black, white)).isEqualTo(1);
        assertThat(Mse.of(scene, scene)).isZero();
        assertThat(Psnr.decibels(scene, noisy).orElseThrow())
                .isCloseTo(-10 * Math.log10(Mse.of(scene, noisy)), within(1e-9));
    }

    @Test
    void equal_pictures_have_no_signal_to_noise_ratio_and_a_similarity_of_1() {
        assertThat(Psnr.decibels(scene, scene)).isEmpty();
        assertThat(Ssim.of(scene, scene)).isCloseTo(1, within(1e-12));
    }

    @Test
    void plain_pictures_differ_by_the_luminance_term_alone() {
        Pixels dark = Scene.channels(scene, value -> 100);
        Pixels light = Scene.channels(scene, value -> 120);

        assertThat(Ssim.of(dark, light)).isCloseTo((2 * 100 * 120 + C1) / (100 * 100 + 120 * 120 + C1), within(1e-9));
    }

    @Test
    void a_single_window_is_that_of_the_paper() {
        Pixels reference = scene.crop(new Region(10, 36, 11, 11));
        Pixels actual = Scene.noisy(reference, 40);

        assertThat(Ssim.of(reference, actual)).isCloseTo(window(reference, actual), within(1e-9));
    }

    @Test
    void every_window_counts_whether_the_pictures_differ_in_it_or_not() {
        Pixels reference = Scene.noisy(Scene.mapped(new PixelSize(17, 300), (x, y) -> scene.argb(x, y % 60)), 30);
        Pixels noisy = Scene.noisy(reference, 40);
        Pixels actual = Scene.mapped(
                reference.size(), (x, y) -> (y > 40 && y < 50) || y > 240 ? noisy.argb(x, y) : reference.argb(x, y));
        double sum = 0;
        for (int i = 0; i < 7 * 290; i++) {
            Region window = new Region(i % 7, i / 7, 11, 11);
            sum += window(reference.crop(window), actual.crop(window));
        }

        assertThat(Ssim.of(reference, actual)).isCloseTo(sum / (7 * 290), within(1e-9));
    }

    @Test
    void a_picture_smaller_than_a_window_is_continued_by_its_last_row_and_column() {
        Pixels reference = scene.crop(new Region(0, 0, 96, 10));
        Pixels actual = Scene.noisy(reference, 40);

        assertThat(Ssim.of(reference, reference)).isCloseTo(1, within(1e-12));
        assertThat(Ssim.of(reference, actual)).isEqualTo(Ssim.of(continued(reference), continued(actual)));
    }

    @Test
    void a_similarity_passes_above_its_limit_and_a_failure_says_that_it_falls_short() {
        Tolerance tolerance = Tolerance.of(new Ssim(), 0.98).and(new Psnr(), 40);
        Pixels actual = Scene.noisy(scene, 40);

        assertThat(tolerance.read(sample(scene, Scene.noisy(scene, 1)))).allMatch(Reading::holds);
        assertThat(tolerance.read(sample(scene, actual))).noneMatch(Reading::holds);
        assertThat(tolerance).hasToString("SSIM at least 0.9800, PSNR at least 40.00");
    }

    private static Sample sample(Pixels reference, Pixels actual) {
        return new Sample(reference, actual, new BitSet(), ComparisonFixtures.even(reference.size(), 0), 1);
    }

    private static Pixels continued(Pixels picture) {
        int[] argb = new int[96 * 11];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = picture.argb(i % 96, Math.min(9, i / 96));
        }
        return Pixels.ofArgb(new PixelSize(96, 11), argb);
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
        return Math.rint(0.299 * ((colour >> 16) & 0xFF) + 0.587 * ((colour >> 8) & 0xFF) + 0.114 * (colour & 0xFF));
    }
}
