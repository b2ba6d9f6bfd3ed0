package dev.lpips.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.oracle.Painted;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DegradationTest {

    private static final Pixels PICTURE = Painted.bars(1);

    @ParameterizedTest
    @EnumSource
    void of_no_strength_changes_nothing(Degradation degradation) {
        assertThat(degradation.apply(PICTURE, 0)).isEqualTo(PICTURE);
    }

    @ParameterizedTest
    @EnumSource
    void is_the_same_each_time_and_more_when_stronger(Degradation degradation) {
        double weak = degradation.strongest() / 8;
        double strong = degradation.strongest() / 2;

        assertThat(degradation.apply(PICTURE, weak)).isEqualTo(degradation.apply(PICTURE, weak));
        assertThat(change(degradation, strong)).isGreaterThan(change(degradation, weak));
    }

    @Test
    void a_plain_picture_stays_plain_when_it_is_blurred() {
        PixelSize size = new PixelSize(20, 10);
        int[] argb = new int[size.area()];
        Arrays.fill(argb, 0xFF336699);
        Pixels plain = Pixels.adopt(size, argb);

        assertThat(Degradation.BLUR.apply(plain, 3)).isEqualTo(plain);
    }

    @Test
    void a_blurred_dot_is_a_gaussian() {
        PixelSize size = new PixelSize(21, 21);
        int[] argb = new int[size.area()];
        Arrays.fill(argb, 0xFF000000);
        argb[10 * 21 + 10] = 0xFFFFFFFF;

        Pixels blurred = Degradation.BLUR.apply(Pixels.adopt(size, argb), 1);

        // 255 / (2 pi) in the middle, and exp(-1/2) of it beside.
        assertThat(blurred.argb(10, 10) & 0xFF).isBetween(40, 41);
        assertThat(blurred.argb(11, 10) & 0xFF).isBetween(24, 25);
        assertThat(blurred.argb(10, 11)).isEqualTo(blurred.argb(11, 10));
    }

    @Test
    void faded_to_nothing_is_gray() {
        Pixels gray = Degradation.FADING.apply(PICTURE, 1);

        assertThat(gray.toArgb()).containsOnly(0xFF808080);
    }

    private static long change(Degradation degradation, double strength) {
        int[] before = PICTURE.toArgb();
        int[] after = degradation.apply(PICTURE, strength).toArgb();
        long change = 0;
        for (int i = 0; i < before.length; i++) {
            for (int channel = 0; channel < 3; channel++) {
                change += Math.abs(Levels.level(before[i], channel) - Levels.level(after[i], channel));
            }
        }
        return change;
    }
}
