package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegDecoderTest {

    private static final int RED = 0xFFFE0000;
    private static final int BLUE = 0xFF0000FE;

    @Test
    void gray_128_stays_128() {
        BufferedImage gray = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        gray.getRaster().setSamples(0, 0, 8, 8, 0, filled(64, 128));

        assertThat(decode(TinyFiles.encoded(gray, "jpeg")).argb(3, 3)).isEqualTo(0xFF808080);
    }

    /** Where the red left half of a picture, 32 wide and 16 high, comes to lie. */
    @ParameterizedTest(name = "orientation {0}")
    @CsvSource({
        "1, 32, 16, 4, 8, 28, 8",
        "2, 32, 16, 28, 8, 4, 8",
        "3, 32, 16, 28, 8, 4, 8",
        "4, 32, 16, 4, 8, 28, 8",
        "5, 16, 32, 8, 4, 8, 28",
        "6, 16, 32, 8, 4, 8, 28",
        "7, 16, 32, 8, 28, 8, 4",
        "8, 16, 32, 8, 28, 8, 4"
    })
    void is_turned_upright(int orientation, int width, int height, int redX, int redY, int blueX, int blueY) {
        Pixels upright = decode(oriented(orientation));

        assertThat(upright.size()).isEqualTo(new PixelSize(width, height));
        assertThat(upright.argb(redX, redY)).isEqualTo(RED);
        assertThat(upright.argb(blueX, blueY)).isEqualTo(BLUE);
    }

    @Test
    void an_orientation_without_meaning_changes_nothing() {
        assertThat(decode(oriented(9))).isEqualTo(decode(oriented(1)));
    }

    @Test
    void cmyk_is_read_as_stored_inverted() {
        Pixels pixels = decode(TinyFiles.cmykJpeg(8, 8, 255, 128, 64, 255));

        assertThat(pixels.argb(4, 4)).isEqualTo(0xFFFF8040);
    }

    @Test
    void black_ink_darkens_the_other_inks() {
        Pixels pixels = decode(TinyFiles.cmykJpeg(8, 8, 255, 255, 255, 100));

        assertThat(pixels.argb(4, 4)).isEqualTo(0xFF646464);
    }

    @Test
    void applies_an_embedded_profile() {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

        Pixels pixels = decode(withProfile(coloured(0x373737), profile));

        assertThat(pixels.argb(4, 4) & 0xFF).isBetween(127, 129);
    }

    @Test
    void a_profile_that_means_srgb_alters_nothing() {
        byte[] plain = TinyFiles.encoded(TinyFiles.picture(), "jpeg");
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

        assertThat(decode(withProfile(plain, profile))).isEqualTo(decode(plain));
    }

    @Test
    void a_profile_that_lacks_a_part_is_ignored() {
        byte[] body =
                profileBody(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
        body[13] = 2;

        assertThat(decode(TinyFiles.withSegment(coloured(0x373737), 0xE2, body)).argb(4, 4))
                .isEqualTo(0xFF373737);
    }

    @Test
    void refuses_a_file_without_its_end() {
        byte[] whole = coloured(0x373737);

        assertThatThrownBy(() -> decode(Arrays.copyOf(whole, whole.length - 2)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageStartingWith("test.jpg is not a readable JPEG picture: ")
                .hasMessageContaining("EOI");
    }

    @Test
    void refuses_a_file_whose_data_stops_before_its_end() {
        byte[] whole = TinyFiles.encoded(TinyFiles.picture(), "jpeg");
        byte[] shortened = Arrays.copyOf(whole, whole.length - 20);
        shortened[shortened.length - 2] = (byte) 0xFF;
        shortened[shortened.length - 1] = (byte) 0xD9;

        assertThatThrownBy(() -> decode(shortened)).isInstanceOf(UnreadableImageException.class);
    }

    @Test
    void what_follows_the_end_is_no_part_of_the_picture() {
        byte[] whole = coloured(0x373737);

        assertThat(decode(Arrays.copyOf(whole, whole.length + 100))).isEqualTo(decode(whole));
    }

    private static byte[] oriented(int orientation) {
        BufferedImage image = new BufferedImage(32, 16, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 16, 16, filled(256, 0xFF0000), 0, 16);
        image.setRGB(16, 0, 16, 16, filled(256, 0x0000FF), 0, 16);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(TinyFiles.exif(orientation));
        return TinyFiles.withSegment(TinyFiles.encoded(image, "jpeg"), 0xE1, body.toByteArray());
    }

    private static byte[] coloured(int rgb) {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 8, 8, filled(64, rgb), 0, 8);
        return TinyFiles.encoded(image, "jpeg");
    }

    private static byte[] withProfile(byte[] jpeg, byte[] profile) {
        return TinyFiles.withSegment(jpeg, 0xE2, profileBody(profile));
    }

    private static byte[] profileBody(byte[] profile) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(profile);
        return body.toByteArray();
    }

    private static int[] filled(int length, int value) {
        int[] values = new int[length];
        Arrays.fill(values, value);
        return values;
    }

    private static Pixels decode(byte[] file) {
        return ImageFiles.decode(file, "test.jpg");
    }
}
