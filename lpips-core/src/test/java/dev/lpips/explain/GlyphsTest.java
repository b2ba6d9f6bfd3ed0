package dev.lpips.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GlyphsTest {

    private static final PixelSize SIZE = new PixelSize(100, 80);
    private static final String[] LETTER_F = {
        "######", "#.....", "#.....", "####..", "#.....", "#.....", "#.....", "#....."
    };
    private static final String[] LETTER_O = {"..##..", ".#..#.", "#....#", "#....#", "#....#", ".#..#.", "..##.."};

    @Test
    void a_character_that_is_not_symmetric_is_found() {
        int[] argb = white();
        draw(argb, LETTER_O, 10, 40, 0x000000);
        draw(argb, LETTER_F, 50, 40, 0x000000);

        assertThat(Glyphs.clearest(Pixels.adopt(SIZE, argb))).contains(new Region(50, 40, 6, 8));
    }

    @Test
    void light_text_on_a_dark_ground_is_text_too() {
        int[] argb = white();
        Arrays.fill(argb, 0xFF202020);
        draw(argb, LETTER_F, 20, 30, 0xEEEEEE);

        assertThat(Glyphs.clearest(Pixels.adopt(SIZE, argb))).contains(new Region(20, 30, 6, 8));
    }

    @Test
    void neither_a_plain_picture_nor_a_large_area_is_text() {
        int[] argb = white();
        assertThat(Glyphs.clearest(Pixels.adopt(SIZE, argb.clone()))).isEmpty();

        for (int y = 0; y < 60; y++) {
            Arrays.fill(argb, y * SIZE.width() + 10, y * SIZE.width() + 90, 0xFF000000);
        }
        assertThat(Glyphs.clearest(Pixels.adopt(SIZE, argb))).isEmpty();
    }

    @Test
    void what_is_turned_round_twice_is_as_it_was() {
        int[] argb = white();
        draw(argb, LETTER_F, 50, 40, 0x000000);
        Pixels picture = Pixels.adopt(SIZE, argb);
        Region place = new Region(50, 40, 6, 8);

        Pixels once = Glyphs.mirrored(picture, place);

        assertThat(once).isNotEqualTo(picture);
        assertThat(once.argb(55, 47)).isEqualTo(0xFF000000);
        assertThat(Glyphs.mirrored(once, place)).isEqualTo(picture);
    }

    private static int[] white() {
        int[] argb = new int[SIZE.area()];
        Arrays.fill(argb, 0xFFFFFFFF);
        return argb;
    }

    private static void draw(int[] argb, String[] letter, int x, int y, int rgb) {
        for (int row = 0; row < letter.length; row++) {
            for (int column = 0; column < letter[row].length(); column++) {
                if (letter[row].charAt(column) == '#') {
                    argb[(y + row) * SIZE.width() + x + column] = 0xFF000000 | rgb;
                }
            }
        }
    }
}
