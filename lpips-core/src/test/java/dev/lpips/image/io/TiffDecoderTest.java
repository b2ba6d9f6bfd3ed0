package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class TiffDecoderTest {

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int INTEGERS = 1;
    private static final int FLOATS = 3;

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
