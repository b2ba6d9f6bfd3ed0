package dev.lpips.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class ColourDifferenceTest {

    private static final int GRAY = 0xFF808080;
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;

    @Test
    void equal_pictures_do_not_differ() {
        assertThat(ColourDifference.between(hundred(0), hundred(0))).isEqualTo(ColourDifference.NONE);
    }

    @Test
    void one_of_hundred_pixels_is_the_maximum_and_leaves_the_percentile_at_0() {
        ColourDifference difference = ColourDifference.between(hundred(0), hundred(1));

        assertThat(difference.maximum()).isCloseTo(100, within(1e-9));
        assertThat(difference.percentile99()).isZero();
    }

    @Test
    void two_of_hundred_pixels_are_the_percentile() {
        assertThat(ColourDifference.between(hundred(0), hundred(2)).percentile99())
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void the_percentile_is_a_difference_that_occurs() {
        int[] colours = new int[200];
        Arrays.fill(colours, GRAY);
        Pixels reference = Pixels.ofArgb(new PixelSize(20, 10), colours);
        for (int i = 0; i < colours.length; i++) {
            colours[i] = 0xFF000000 | (0x800000 + (i << 16) / 4) & 0xFF0000 | 0x8080;
        }
        Pixels actual = Pixels.ofArgb(new PixelSize(20, 10), colours);

        ColourDifference difference = ColourDifference.between(reference, actual);

        // 198 of 200 pixels are at most as far off as number 197.
        assertThat(difference.percentile99())
                .isEqualTo(Ciede2000.between(CieLab.ofSrgb(GRAY & 0xFFFFFF), CieLab.ofSrgb(colours[197] & 0xFFFFFF)));
        assertThat(difference.maximum())
                .isEqualTo(Ciede2000.between(CieLab.ofSrgb(GRAY & 0xFFFFFF), CieLab.ofSrgb(colours[199] & 0xFFFFFF)));
    }

    @Test
    void ignored_pixels_neither_count_nor_dilute() {
        BitSet ignored = new BitSet();
        ignored.set(0);
        assertThat(ColourDifference.between(hundred(0), hundred(1), ignored)).isEqualTo(ColourDifference.NONE);

        ignored.clear();
        ignored.set(50, 100);
        assertThat(ColourDifference.between(hundred(0), hundred(1), ignored).percentile99())
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void nothing_left_to_count_is_no_match() {
        BitSet all = new BitSet();
        all.set(0, 100);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ColourDifference.between(hundred(0), hundred(1), all))
                .withMessage("No pixel of 10 x 10 counts");
    }

    @Test
    void a_gray_step_of_one_is_below_what_people_notice() {
        Pixels one = Pixels.ofArgb(new PixelSize(1, 1), new int[] {GRAY});
        Pixels other = Pixels.ofArgb(new PixelSize(1, 1), new int[] {0xFF818181});

        assertThat(ColourDifference.between(one, other).maximum()).isBetween(0.1, 1.0);
    }

    @Test
    void refuses_sizes_that_differ_and_numbers_that_are_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ColourDifference.between(hundred(0), Pixels.ofArgb(new PixelSize(1, 1), new int[] {BLACK})))
                .withMessageContaining("10 x 10 and 1 x 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new ColourDifference(Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ColourDifference(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new ColourDifference(1, 2));
    }

    /** White, but for some black pixels at the start. */
    private static Pixels hundred(int black) {
        int[] colours = new int[100];
        Arrays.fill(colours, WHITE);
        Arrays.fill(colours, 0, black, BLACK);
        return Pixels.ofArgb(new PixelSize(10, 10), colours);
    }
}
