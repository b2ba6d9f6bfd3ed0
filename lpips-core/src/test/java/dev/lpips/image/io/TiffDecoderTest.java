package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiffDecoderTest {

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int INTEGERS = 1;
    private static final int FLOATS = 3;
    private static final int UNSPECIFIED = 0;
    private static final int ASSOCIATED = 1;
    private static final int STRAIGHT = 2;

    @Test
    void of_16_bits_the_high_byte_counts() {
        byte[] file = tiff(16, INTEGERS, 1, new byte[] {(byte) 0x80, (byte) 0xFF, 0x12, 0x34});

        assertThat(decode(file).toArgb()).containsExactly(0xFF808080, 0xFF121212);
    }

    @Test
    void is_turned_upright() {
        Pixels pixels = decode(tiff(8, INTEGERS, 6, new byte[] {10, 20}));

        assertThat(pixels.size()).isEqualTo(new PixelSize(1, 2));
        assertThat(pixels.toArgb()).containsExactly(0xFF0A0A0A, 0xFF141414);
    }

    @Test
    void floats_are_refused() {
        byte[] samples = ByteBuffer.allocate(8).putFloat(0.5f).putFloat(1f).array();

        assertThatThrownBy(() -> decode(tiff(32, FLOATS, 1, samples)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage("test.tif is not a readable TIFF picture:"
                        + " it has floating-point samples, of which no one knows what is white");
    }

    @Test
    void a_fourth_sample_without_a_meaning_is_no_transparency() {
        byte[] samples = {10, 20, 30, 0, 40, 50, 60, 0};

        assertThat(decode(rgb(samples)).toArgb()).containsExactly(0xFF0A141E, 0xFF28323C);
        assertThat(decode(rgb(samples, UNSPECIFIED)).toArgb()).containsExactly(0xFF0A141E, 0xFF28323C);
    }

    @Test
    void straight_alpha_is_taken_as_it_is_and_associated_alpha_is_divided_out() {
        byte[] samples = {10, 20, 30, (byte) 128, 0, 0, 0, 0};

        assertThat(decode(rgb(samples, STRAIGHT)).toArgb()).containsExactly(0x800A141E, 0);
        // 10, 20 and 30 times 255 / 128.
        assertThat(decode(rgb(samples, ASSOCIATED)).toArgb()).containsExactly(0x8014283C, 0);
    }

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"50, 64", "33, 17", "500, 33", "1, 9000", "8191, 3"})
    void what_the_jdk_writes_is_read_though_its_last_strip_is_short(int width, int height) {
        for (int type :
                new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_BINARY}) {
            BufferedImage image = new BufferedImage(width, height, type);
            for (int y = 0; y < height; y++) {
                image.setRGB(y % width, y, 0xFFFFFFFF);
            }

            assertThat(decode(TinyFiles.encoded(image, "tiff"))).isEqualTo(Pictures.pixels(image));
        }
    }

    @Test
    void several_pages_are_no_picture_but_a_sequence() throws IOException {
        byte[] file = pages(TinyFiles.picture(), new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB));

        assertThatThrownBy(() -> decode(file))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage("test.tif is more than one picture: 1 of 2 pages read, and the others would count as equal."
                        + " Compare all of them, as a sequence: Frames.of(file), or in tests assertThatFrames(file)");
        assertThat(Frames.of(file))
                .extracting(Frame::pixels)
                .containsExactly(
                        Pictures.pixels(TinyFiles.picture()),
                        Pixels.ofArgb(new PixelSize(2, 1), new int[] {0xFF000000, 0xFF000000}));
    }

    @Test
    void more_pages_than_the_limit_and_pages_that_go_round_in_circles_end() throws IOException {
        byte[] file = pages(TinyFiles.picture(), TinyFiles.picture());
        byte[] circle = tiff(8, INTEGERS, 1, new byte[] {10, 20});
        ByteBuffer.wrap(circle)
                .putInt(circle.length - 4, ByteBuffer.wrap(circle).getInt(4));

        assertThatThrownBy(() -> TiffPage.list(file, DecodeLimits.ofThisJvm().withMaxFrames(1)))
                .hasMessage("it has more frames or pages than the limit of 1");
        assertThat(TiffPage.list(circle, DecodeLimits.ofThisJvm())).hasSize(1);
    }

    @Test
    void a_strip_that_is_a_jpeg_of_many_scans_is_refused() throws IOException {
        byte[] jpeg = JpegScansTest.withManyScans(200);
        int[][] entries = {
            {256, SHORT, 13},
            {257, SHORT, 9},
            {258, SHORT, 8},
            {259, SHORT, 7},
            {262, SHORT, 6},
            {273, LONG, 8},
            {277, SHORT, 3},
            {278, SHORT, 9},
            {279, LONG, jpeg.length}
        };

        assertThatThrownBy(() -> decode(file(jpeg, entries)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("scans of 117 pixels, more than the limits of 100 scans");
    }

    static byte[] pages(BufferedImage... pages) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** Two pixels side by side of red, green, blue and one sample more, with what is said of its meaning. */
    private static byte[] rgb(byte[] samples, int... meaning) {
        int[][] told = Arrays.stream(meaning)
                .mapToObj(value -> new int[] {338, SHORT, value})
                .toArray(int[][]::new);
        int[][] entries = {
            {256, SHORT, 2},
            {257, SHORT, 1},
            {258, SHORT, 8},
            {259, SHORT, 1},
            {262, SHORT, 2},
            {273, LONG, 8},
            {277, SHORT, 4},
            {278, SHORT, 1},
            {279, LONG, samples.length}
        };
        return file(samples, Stream.of(entries, told).flatMap(Arrays::stream).toArray(int[][]::new));
    }

    /** Two gray pixels side by side. */
    private static byte[] tiff(int bits, int sampleFormat, int orientation, byte[] samples) {
        int[][] entries = {
            {256, SHORT, 2},
            {257, SHORT, 1},
            {258, SHORT, bits},
            {259, SHORT, 1},
            {262, SHORT, 1},
            {273, LONG, 8},
            {274, SHORT, orientation},
            {277, SHORT, 1},
            {278, SHORT, 1},
            {279, LONG, samples.length},
            {339, SHORT, sampleFormat}
        };
        return file(samples, entries);
    }

    private static byte[] file(byte[] samples, int[]... entries) {
        ByteBuffer file = ByteBuffer.allocate(8 + samples.length + 2 + 12 * entries.length + 4);
        file.put(new byte[] {'M', 'M', 0, 42}).putInt(8 + samples.length).put(samples);
        file.putShort((short) entries.length);
        for (int[] entry : entries) {
            file.putShort((short) entry[0]).putShort((short) entry[1]).putInt(1);
            // A short stands in the upper half of its four bytes.
            file.putInt(entry[1] == SHORT ? entry[2] << 16 : entry[2]);
        }
        return file.array();
    }

    private static Pixels decode(byte[] file) {
        return ImageFiles.decode(file, "test.tif");
    }
}
