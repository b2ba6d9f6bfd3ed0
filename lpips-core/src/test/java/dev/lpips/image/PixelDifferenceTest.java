package dev.lpips.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PixelDifferenceTest {

    @Test
    void counts_pixels_and_names_the_first_and_the_largest_step_of_a_channel() {
        Pixels reference = row(0xFF102030, 0xFF102030, 0xFF102030);
        Pixels actual = row(0xFF102030, 0xFF102130, 0xFF0F2070);

        assertThat(PixelDifference.between(reference, actual))
                .contains(new PixelDifference(2, 1, 0, 0xFF102030, 0xFF102130, 0x40));
    }

    @Test
    void counts_alpha_as_a_channel() {
        assertThat(PixelDifference.between(row(0xFF000000), row(0x00000000)))
                .contains(new PixelDifference(1, 0, 0, 0xFF000000, 0, 255));
    }

    @Test
    void finds_the_place_of_a_pixel_below_the_first_row() {
        Pixels reference = Pixels.ofArgb(new PixelSize(3, 2), new int[6]);
        Pixels actual = Pixels.ofArgb(new PixelSize(3, 2), new int[] {0, 0, 0, 0, 0, 1});

        assertThat(PixelDifference.between(reference, actual)).contains(new PixelDifference(1, 2, 1, 0, 1, 1));
    }

    @Test
    void is_empty_for_equal_pictures() {
        assertThat(PixelDifference.between(row(0xFF102030), row(0xFF102030))).isEmpty();
    }

    @Test
    void refuses_pictures_of_different_sizes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PixelDifference.between(row(1), row(1, 2)))
                .withMessage("Only pictures of one size have pixels in common, not 1 x 1 and 2 x 1");
    }

    private static Pixels row(int... argb) {
        return Pixels.ofArgb(new PixelSize(argb.length, 1), argb);
    }
}
