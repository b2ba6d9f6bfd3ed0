package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cICP chunk of PNG. */
class CodePointsTest {

    private static final int DISPLAY_P3 = 12;
    private static final int SRGB = 13;

    @Test
    void a_red_of_display_p3_is_one_that_srgb_cannot_reach() {
        assertThat(rgb(DISPLAY_P3, SRGB, 220, 40, 40)).containsExactly(240, 0, 21);
    }

    @ParameterizedTest(name = "primaries {0}")
    @CsvSource({"1", "5", "6", "7", "9", "12"})
    void gray_is_the_same_gray_in_all_primaries(int primaries) {
        assertThat(rgb(primaries, SRGB, 128, 128, 128)).containsExactly(128, 128, 128);
        assertThat(rgb(primaries, SRGB, 255, 255, 255)).containsExactly(255, 255, 255);
    }

    @ParameterizedTest(name = "transfer function {0}")
    @CsvSource({
        // (128 / 255 + 0.099) / 1.099 to the power of 1 / 0.45 is 0.2615 of the light, which sRGB spells 140.
        "1, 140",
        "6, 140",
        "14, 140",
        "15, 140",
        // 0.5020 to the power of 2.2 is 0.2195, of 2.8 it is 0.1452.
        "4, 129",
        "5, 106",
        "8, 188"
    })
    void a_gray_is_made_linear_by_its_transfer_function(int transfer, int expected) {
        assertThat(rgb(1, transfer, 128, 128, 128)).containsExactly(expected, expected, expected);
    }

    @Test
    void srgb_by_its_code_points_alters_nothing() {
        assertThat(rgb(1, SRGB, 1, 2, 3)).containsExactly(1, 2, 3);
    }

    @Test
    void code_points_go_before_a_profile() {
        byte[] file = new PngBytes(1, 1, 8, PngBytes.RGB)
                .chunk("iCCP", PngBytes.profile(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB)))
                .chunk("cICP", 1, SRGB, 0, 1)
                .data(0, 55, 55, 55);

        assertThat(ImageFiles.decode(file, "test.png").argb(0, 0)).isEqualTo(0xFF373737);
    }

    @Test
    void a_palette_and_16_bits_are_converted_too() {
        byte[] palette = new PngBytes(1, 1, 8, PngBytes.PALETTE)
                .chunk("cICP", DISPLAY_P3, SRGB, 0, 1)
                .chunk("PLTE", 220, 40, 40)
                .data(0, 0);
        byte[] wide = new PngBytes(1, 1, 16, PngBytes.RGB)
                .chunk("cICP", DISPLAY_P3, SRGB, 0, 1)
                .data(0, 220, 220, 40, 40, 40, 40);

        assertThat(ImageFiles.decode(palette, "test.png").argb(0, 0)).isEqualTo(0xFFF00015);
        assertThat(ImageFiles.decode(wide, "test.png").argb(0, 0)).isEqualTo(0xFFF00015);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9  | 16 | 0 | 1 | primaries 9, transfer function 16 (PQ), matrix 0, full range
            9  | 18 | 0 | 1 | primaries 9, transfer function 18 (HLG), matrix 0, full range
            2  | 13 | 0 | 1 | primaries 2, transfer function 13, matrix 0, full range
            12 | 13 | 1 | 1 | primaries 12, transfer function 13, matrix 1, full range
            12 | 13 | 0 | 0 | primaries 12, transfer function 13, matrix 0, narrow range
            """)
    void what_is_not_supported_is_refused_by_name(int primaries, int transfer, int matrix, int range, String named) {
        byte[] file = new PngBytes(1, 1, 8, PngBytes.RGB)
                .chunk("cICP", primaries, transfer, matrix, range)
                .data(0, 1, 2, 3);

        assertThatThrownBy(() -> ImageFiles.decode(file, "login.png"))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage("login.png is not a readable PNG picture:"
                        + " its cICP chunk names a colour space that is not supported: " + named);
    }

    private static int[] rgb(int primaries, int transfer, int red, int green, int blue) {
        byte[] file = new PngBytes(1, 1, 8, PngBytes.RGB)
                .chunk("cICP", primaries, transfer, 0, 1)
                .data(0, red, green, blue);
        int argb = ImageFiles.decode(file, "test.png").argb(0, 0);
        return new int[] {argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF};
    }
}
