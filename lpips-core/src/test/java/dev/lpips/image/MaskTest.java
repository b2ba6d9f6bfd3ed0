package dev.lpips.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaskTest {

    private static final PixelSize SIZE = new PixelSize(4, 3);
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;
    private static final int CLEAR = 0x00FFFFFF;

    @Test
    void no_mask_ignores_nothing() {
        assertThat(Mask.NONE.isEmpty()).isTrue();
        assertThat(Mask.NONE.ignored(SIZE).isEmpty()).isTrue();
    }

    @Test
    void ignores_its_regions_row_by_row() {
        Mask mask = Mask.NONE.ignoring(new Region(1, 0, 2, 2)).ignoring(new Region(3, 2, 1, 1));

        assertThat(mask.ignored(SIZE).stream()).containsExactly(1, 2, 5, 6, 11);
    }

    @Test
    void ignores_the_black_of_a_mask_picture_and_what_a_black_drawing_on_nothing_covers() {
        int[] blackOnWhite = {
            BLACK, WHITE, 0xFF7F7F7F, 0xFF808080, WHITE, WHITE, WHITE, WHITE, WHITE, WHITE, WHITE, BLACK
        };
        int[] blackOnNothing = {BLACK, CLEAR, 0xFF000000, 0x40000000, CLEAR, CLEAR, CLEAR, CLEAR, 0, 0, 0, BLACK};

        assertThat(mask(blackOnWhite).ignored(SIZE).stream()).containsExactly(0, 2, 11);
        assertThat(mask(blackOnNothing).ignored(SIZE).stream()).containsExactly(0, 2, 11);
    }

    @Test
    void a_white_mask_picture_ignores_nothing() {
        int[] white = new int[SIZE.area()];
        Arrays.fill(white, WHITE);

        assertThat(mask(white).ignored(SIZE).isEmpty()).isTrue();
    }

    @Test
    void a_colour_in_a_mask_picture_is_refused_because_what_it_means_would_be_a_guess() {
        int[] red = new int[SIZE.area()];
        Arrays.fill(red, WHITE);
        red[6] = 0xFFFF0000;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> mask(red))
                .withMessage("A mask picture is black where pictures are ignored and white or transparent elsewhere,"
                        + " but is #FF0000 at x 2, y 1");
    }

    @Test
    void a_mask_picture_of_another_size_is_refused() {
        Mask mask = mask(new int[SIZE.area()]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> mask.ignored(new PixelSize(4, 4)))
                .withMessage("The mask picture is 4 x 3, but the pictures are 4 x 4: it was made for others");
    }

    @Test
    void a_region_that_reaches_out_of_the_pictures_is_refused() {
        Mask mask = Mask.NONE.ignoring(new Region(3, 0, 2, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> mask.ignored(SIZE))
                .withMessage("The ignored region 2 x 1 at x 3, y 0 does not lie within pictures of 4 x 3");
    }

    @Test
    void a_cutout_is_a_part_with_its_ignored_pixels_filled_alike_whatever_they_showed() {
        Pixels one = picture(IntStream.range(0, 12).map(i -> BLACK | i).toArray());
        Pixels other = picture(
                IntStream.range(0, 12).map(i -> i == 5 ? 0x80123456 : BLACK | i).toArray());
        Cutout cutout = new Cutout(
                SIZE,
                new Region(1, 1, 2, 2),
                Mask.NONE.ignoring(new Region(0, 0, 2, 2)).ignored(SIZE));

        assertThat(cutout.of(one).toArgb()).containsExactly(0xFF808080, BLACK | 6, BLACK | 9, BLACK | 10);
        assertThat(cutout.of(other)).isEqualTo(cutout.of(one));
        assertThat(cutout.countShown()).isEqualTo(3);
        assertThat(cutout.shows(1, 1)).isFalse();
        assertThat(cutout.shows(2, 1)).isTrue();
        assertThat(cutout.shows(3, 1)).isFalse();
    }

    @Test
    void the_cutout_of_everything_is_the_picture_itself() {
        Pixels picture = picture(new int[SIZE.area()]);

        assertThat(Cutout.whole(SIZE).of(picture)).isSameAs(picture);
    }

    private static Mask mask(int... colours) {
        return Mask.NONE.ignoring(picture(colours));
    }

    private static Pixels picture(int... colours) {
        return Pixels.ofArgb(SIZE, colours);
    }
}
