package dev.lpips.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of text begin at y 7 of 20, so the first row that shows a move is the first with ink, before or after it. */
class MovedBandTest {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 400;

    @ParameterizedTest
    @CsvSource({
        "3, 'from y 127 on, the picture is moved by 3 px down'",
        "40, 'from y 167 on, the picture is moved by 40 px down'",
        "-5, 'from y 122 on, the picture is moved by 5 px up'"
    })
    void finds_what_lies_below_something_that_became_taller_or_shorter(int distance, String cause) {
        Pixels actual = draw((x, y) -> y < 120 ? text(x, y) : y < 120 + distance ? 0xFFFFFF : text(x, y - distance));

        assertThat(detect(actual)).hasValueSatisfying(found -> {
            assertThat(found.what()).isEqualTo(cause);
            assertThat(found.because()).startsWith("moved back, ").endsWith("rows that differ are equal");
        });
    }

    @Test
    void finds_columns_too() {
        Pixels actual = draw((x, y) -> x < 100 ? text(x, y) : x < 107 ? 0xFFFFFF : text(x - 7, y));

        assertThat(detect(actual))
                .map(LikelyCause::what)
                .contains("from x 107 on, the picture is moved by 7 px to the right");
    }

    @Test
    void lets_a_sidebar_stand_still() {
        Pixels actual = draw((x, y) -> x < 80 || y < 120 ? text(x, y) : text(x, y - 3));

        assertThat(detect(actual)).map(LikelyCause::what).contains("from y 127 on, the picture is moved by 3 px down");
    }

    @Test
    void names_the_end_of_a_band_with_something_below_that_did_not_move() {
        Pixels actual = draw((x, y) -> y >= 120 && y < 300 ? text(x, y - 4) : text(x, y));

        assertThat(detect(actual))
                .map(LikelyCause::what)
                .contains("from y 127 to 300, the picture is moved by 4 px down");
    }

    @Test
    void finds_nothing_in_other_text_in_stripes_and_in_one_changed_word() {
        assertThat(detect(draw((x, y) -> y < 120 ? text(x, y) : text(x + 1000, y + 1000))))
                .isEmpty();
        assertThat(detect(draw((x, y) -> y > 100 && y < 110 && x < 60 ? 0 : text(x, y))))
                .isEmpty();
        Pixels stripes = draw((x, y) -> y % 20 < 2 ? 0 : 0xFFFFFF);
        Pixels others = draw((x, y) -> y % 20 < 5 ? 0 : 0xFFFFFF);
        assertThat(new MovedBand().detect(stripes, others)).isEmpty();
    }

    private static Optional<LikelyCause> detect(Pixels actual) {
        return new MovedBand().detect(draw(MovedBandTest::text), actual);
    }

    private static Pixels draw(Drawing drawing) {
        int[] argb = new int[WIDTH * HEIGHT];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | drawing.colour(i % WIDTH, i / WIDTH);
        }
        return Pixels.ofArgb(new PixelSize(WIDTH, HEIGHT), argb);
    }

    /** Lines of something like text, on white. */
    private static int text(int x, int y) {
        boolean isInk = Math.floorMod(y, 20) > 6 && Math.floorMod(y, 20) < 16 && hash(x / 2, y / 3) % 3 == 0;
        return isInk ? 0x202020 : 0xFFFFFF;
    }

    private static int hash(int a, int b) {
        int h = a * 0x9E3779B1 + b * 0x85EBCA77;
        h = (h ^ (h >>> 15)) * 0x2C1B3C6D;
        return (h ^ (h >>> 13)) >>> 1;
    }

    private interface Drawing {

        int colour(int x, int y);
    }
}
