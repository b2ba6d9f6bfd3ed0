package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that went through a tool that took them for text. */
class TextConversionTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
    void read_as_utf_8_and_written_again(String format) {
        requireRecognised(recoded(picture(format), StandardCharsets.UTF_8, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
    void read_in_a_charset_of_8_bits_and_written_as_utf_8(String format) {
        requireRecognised(recoded(picture(format), StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8));
        requireRecognised(recoded(picture(format), Charset.forName("windows-1252"), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
    void written_in_a_charset_that_lacks_most_of_it(String format) {
        requireRecognised(recoded(picture(format), StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII));
    }

    @Test
    void a_png_whose_line_endings_were_converted_in_either_direction() {
        requireRecognised(lines(picture("png"), "\r\n", "\n"));
        requireRecognised(lines(picture("png"), "\n", "\r\n"));
    }

    @Test
    void a_gif_whose_line_endings_became_those_of_windows() {
        requireRecognised(lines(picture("gif"), "\n", "\r\n"));
    }

    @Test
    void a_webp_read_as_utf_8_and_written_again() {
        byte[] webp = TinyFiles.losslessWebp();
        requireRecognised(recoded(repeated(webp), StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8));
    }

    @Test
    void a_truncated_picture_and_a_text_are_not_taken_for_converted_ones() {
        byte[] half = Arrays.copyOf(picture("png"), 200);

        assertThatThrownBy(() -> ImageFiles.decode(half, "login.png")).hasMessageContaining("it is truncated");
        assertThatThrownBy(() -> ImageFiles.decode(
                        "\u00c4rger mit \u00d6l und \u00dcbung".getBytes(StandardCharsets.UTF_8), "login.png"))
                .hasMessageContaining("is not one of the formats");
    }

    private static void requireRecognised(byte[] converted) {
        assertThatThrownBy(() -> ImageFiles.decode(converted, "login.png"))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageStartingWith(
                        "login.png was converted as text, which destroys a picture. The usual causes are Maven's"
                                + " resource filtering")
                .hasMessageContaining("line endings in git");
    }

    private static byte[] recoded(byte[] file, Charset readIn, Charset writtenIn) {
        return new String(file, readIn).getBytes(writtenIn);
    }

    private static byte[] lines(byte[] file, String from, String to) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The same picture with a part behind it that no reader knows: so many bytes that some are no ASCII. */
    private static byte[] repeated(byte[] webp) {
        byte[] noise = new byte[200];
        new Random(7).nextBytes(noise);
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.write(webp, 8, webp.length - 8);
        WebpChunk.write("NOIS", noise, chunks);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WebpChunk.write("RIFF", chunks.toByteArray(), file);
        return file.toByteArray();
    }

    /** Noise, so that every byte occurs. */
    private static byte[] picture(String format) {
        int type = format.equals("gif") ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(40, 40, type);
        Random random = new Random(20261126);
        for (int i = 0; i < 1600; i++) {
            image.setRGB(i % 40, i / 40, random.nextInt());
        }
        return TinyFiles.encoded(image, format);
    }
}
