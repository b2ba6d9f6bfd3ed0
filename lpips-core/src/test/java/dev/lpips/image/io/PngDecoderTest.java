package dev.lpips.image.io;

import static dev.lpips.image.io.PngBytes.GRAY;
import static dev.lpips.image.io.PngBytes.GRAY_ALPHA;
import static dev.lpips.image.io.PngBytes.PALETTE;
import static dev.lpips.image.io.PngBytes.RGB;
import static dev.lpips.image.io.PngBytes.RGBA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.image.Pixels;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngDecoderTest {

    @Test
    void gray_128_stays_128() {
        assertThat(first(new PngBytes(1, 1, 8, GRAY).data(0, 128))).isEqualTo(0xFF808080);
    }

    @ParameterizedTest(name = "{0} bits")
    @CsvSource({"1, 0x80, 255", "2, 0x80, 170", "4, 0x80, 136", "8, 0x80, 128"})
    void narrow_gray_is_spread_over_0_to_255(int depth, int sample, int expected) {
        assertThat(first(new PngBytes(1, 1, depth, GRAY).data(0, sample)) & 0xFF)
                .isEqualTo(expected);
    }

    @Test
    void of_16_bits_the_high_byte_counts() {
        assertThat(first(new PngBytes(1, 1, 16, GRAY).data(0, 0x80, 0xFF))).isEqualTo(0xFF808080);
        assertThat(first(new PngBytes(1, 1, 16, RGB).data(0, 0x12, 0xFF, 0x34, 0xFF, 0x56, 0xFF)))
                .isEqualTo(0xFF123456);
        assertThat(first(new PngBytes(1, 1, 16, RGBA).data(0, 0x12, 0xFF, 0x34, 0xFF, 0x56, 0xFF, 0x78, 0xFF)))
                .isEqualTo(0x78123456);
        assertThat(first(new PngBytes(1, 1, 16, GRAY_ALPHA).data(0, 0x12, 0xFF, 0x34, 0xFF)))
                .isEqualTo(0x34121212);
    }

    @Test
    void gray_with_alpha_keeps_its_gray() {
        assertThat(first(new PngBytes(1, 1, 8, GRAY_ALPHA).data(0, 128, 64))).isEqualTo(0x40808080);
    }

    @Test
    void a_palette_has_transparency_where_it_says_so() {
        byte[] file = new PngBytes(4, 1, 2, PALETTE)
                .chunk("PLTE", 1, 2, 3, 4, 5, 6, 7, 8, 9)
                .chunk("tRNS", 0, 128)
                .data(0, 0b00_01_10_00);

        assertThat(argb(file)).containsExactly(0x00010203, 0x80040506, 0xFF070809, 0x00010203);
    }

    @Test
    void refuses_a_colour_outside_the_palette() {
        byte[] file = new PngBytes(1, 1, 8, PALETTE).chunk("PLTE", 1, 2, 3).data(0, 200);

        assertThatThrownBy(() -> argb(file)).isInstanceOf(UnreadableImageException.class);
    }

    @ParameterizedTest(name = "{0} bits")
    @CsvSource({"1, 1, 0xC0", "2, 3, 0xF0", "4, 15, 0xFF"})
    void a_narrow_gray_of_the_transparent_value_is_transparent(int depth, int transparent, int twoPixels) {
        byte[] file =
                new PngBytes(2, 1, depth, GRAY).chunk("tRNS", 0, transparent).data(0, twoPixels);

        assertThat(argb(file)).containsExactly(0x00FFFFFF, 0x00FFFFFF);
    }

    @Test
    void a_gray_of_the_transparent_value_is_transparent() {
        byte[] file = new PngBytes(2, 1, 8, GRAY).chunk("tRNS", 0, 128).data(0, 128, 129);

        assertThat(argb(file)).containsExactly(0x00808080, 0xFF818181);
    }

    @Test
    void a_colour_of_the_transparent_value_is_transparent() {
        byte[] file = new PngBytes(2, 1, 8, RGB).chunk("tRNS", 0, 1, 0, 2, 0, 3).data(0, 1, 2, 3, 1, 2, 4);

        assertThat(argb(file)).containsExactly(0x00010203, 0xFF010204);
    }

    @Test
    void a_transparent_value_of_16_bits_is_compared_in_16_bits() {
        byte[] gray = new PngBytes(2, 1, 16, GRAY).chunk("tRNS", 0x80, 0x01).data(0, 0x80, 0x01, 0x80, 0x02);
        byte[] rgb =
                new PngBytes(2, 1, 16, RGB).chunk("tRNS", 1, 9, 2, 9, 3, 9).data(0, 1, 9, 2, 9, 3, 9, 1, 9, 2, 9, 3, 8);

        assertThat(argb(gray)).containsExactly(0x00808080, 0xFF808080);
        assertThat(argb(rgb)).containsExactly(0x00010203, 0xFF010203);
    }

    @Test
    void applies_an_embedded_profile() {
        byte[] file = new PngBytes(1, 1, 8, RGB)
                .chunk("iCCP", PngBytes.profile(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB)))
                .data(0, 55, 55, 55);

        assertThat(first(file) & 0xFF).isBetween(127, 129);
    }

    @Test
    void a_profile_that_means_srgb_alters_nothing() {
        byte[] file = new PngBytes(2, 1, 8, RGB)
                .chunk("iCCP", PngBytes.profile(ICC_Profile.getInstance(ColorSpace.CS_sRGB)))
                .data(0, 1, 2, 3, 200, 100, 50);

        assertThat(argb(file)).containsExactly(0xFF010203, 0xFFC86432);
    }

    @Test
    void a_profile_leaves_gray_alone() {
        byte[] file = new PngBytes(1, 1, 8, GRAY)
                .chunk("iCCP", PngBytes.profile(ICC_Profile.getInstance(ColorSpace.CS_GRAY)))
                .data(0, 128);

        assertThat(first(file)).isEqualTo(0xFF808080);
    }

    @Test
    void a_profile_that_is_none_is_ignored() {
        byte[] file = new PngBytes(1, 1, 8, RGB)
                .chunk("iCCP", PngBytes.profile(new byte[200]))
                .data(0, 1, 2, 3);

        assertThat(first(file)).isEqualTo(0xFF010203);
    }

    @Test
    void interlaced_rows_find_their_places() {
        Pixels pixels = ImageFiles.decode(TinyFiles.interlacedPng(), "test.png");

        assertThat(pixels.argb(0, 0)).isEqualTo(0xFF000000);
        assertThat(pixels.argb(4, 5)).isEqualTo(0xFFB0B0B0);
        assertThat(pixels.argb(7, 7)).isEqualTo(0xFFFCFCFC);
    }

    @Test
    void is_turned_upright() {
        byte[] file =
                new PngBytes(2, 1, 8, GRAY).chunk("eXIf", TinyFiles.exif(3)).data(0, 10, 20);

        assertThat(argb(file)).containsExactly(0xFF141414, 0xFF0A0A0A);
    }

    @Test
    void damage_to_a_chunk_that_shows_nothing_is_forgiven() {
        byte[] file = new PngBytes(1, 1, 8, GRAY).chunk("tEXt", 'a', 0, 'b').data(0, 128);
        file[8 + 25 + 8] = 'c';

        assertThat(first(file)).isEqualTo(0xFF808080);
    }

    @Test
    void refuses_a_wrong_checksum() {
        byte[] file = new PngBytes(1, 1, 8, GRAY).chunk("tRNS", 0, 1).data(0, 128);
        file[8 + 25 + 9] = (byte) 128;

        assertThatThrownBy(() -> ImageFiles.decode(file, "login.png"))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage("login.png is not a readable PNG picture: the checksum of its tRNS chunk is wrong");
    }

    private static int first(byte[] file) {
        return argb(file)[0];
    }

    private static int[] argb(byte[] file) {
        return ImageFiles.decode(file, "test.png").toArgb();
    }
}
