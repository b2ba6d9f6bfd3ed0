package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.image.PixelSize;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Pictures of one pixel, gray 1 and up, in VP8L: five codes of one symbol each, which take no bits. */
class WebpDecoderTest {

    private static final int KEEP = 0;
    private static final int CLEAR = 1;
    private static final int ANIMATED = 0x02;
    private static final int EXIF = 0x08;

    @Test
    void a_lossy_picture_is_what_libwebp_makes_of_it_to_the_last_bit() {
        assertThat(ImageFiles.decode(TinyFiles.lossyWebp(), "photo.webp").rgbSha256())
                .isEqualTo("c3001fceba75ff597772927b93b4e00dbbd422eb358eeeff8f61cbf20c954566");
    }

    @Test
    void a_frame_that_stays_is_seen_beside_the_next_one_and_one_that_is_cleared_is_not() {
        byte[] file = file(canvas(3, 1, ANIMATED), frame(0, KEEP, 10), frame(2, CLEAR, 20), frame(0, KEEP, 30));

        assertThat(Frames.of(file))
                .extracting(frame -> frame.pixels().toArgb())
                .containsExactly(
                        new int[] {gray(10), 0, 0}, new int[] {gray(10), 0, gray(20)}, new int[] {gray(30), 0, 0});
    }

    @Test
    void several_frames_are_no_picture_and_one_is() {
        byte[] two = file(canvas(1, 1, ANIMATED), frame(0, KEEP, 10), frame(0, KEEP, 20));
        byte[] one = file(canvas(1, 1, ANIMATED), frame(0, KEEP, 10));

        assertThatThrownBy(() -> ImageFiles.decode(two, "spinner.webp"))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageStartingWith("spinner.webp is more than one picture: 1 of 2 frames read");
        assertThat(ImageFiles.decode(one, "spinner.webp").argb(0, 0)).isEqualTo(gray(10));
    }

    @Test
    void a_frame_that_does_not_fit_its_place_is_refused() {
        byte[] file = file(canvas(2, 1, ANIMATED), frame(2, KEEP, 10), frame(0, KEEP, 20));

        assertThatThrownBy(() -> Frames.of(file))
                .hasMessageEndingWith("a frame of its animation does not fit its place");
    }

    @Test
    void a_canvas_that_is_not_its_picture_is_refused() {
        byte[] file = file(canvas(2, 1, 0), chunk("VP8L", picture(10)));

        assertThatThrownBy(() -> ImageFiles.decode(file, "login.webp"))
                .hasMessageEndingWith("its canvas of 2 x 1 has a picture of 1 x 1");
    }

    @Test
    void a_picture_of_its_canvas_is_read_whatever_else_there_is() {
        byte[] file = file(
                canvas(1, 1, EXIF),
                chunk("VP8L", picture(10)),
                chunk("EXIF", TinyFiles.exif(6)),
                chunk("XYZ1", new byte[3]));

        assertThat(ImageFiles.decode(file, "login.webp").size()).isEqualTo(new PixelSize(1, 1));
    }

    @Test
    void the_size_is_known_before_anything_is_decoded() {
        byte[] huge = file(chunk(
                "VP8L",
                ByteBuffer.allocate(9)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put((byte) 0x2F)
                        .putInt(0xFFFFFFF)
                        .array()));
        byte[] lossy = file(chunk(
                "VP8 ",
                ByteBuffer.allocate(20)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(PngBytes.bytes(0x10, 0, 0, 0x9D, 0x01, 0x2A))
                        .putShort((short) 16383)
                        .putShort((short) 16383)
                        .array()));

        DecodeLimits limits = DecodeLimits.ofThisJvm().withMaxMemoryBytes(1 << 28);
        assertThatThrownBy(() -> ImageFiles.decode(huge, "login.webp", limits))
                .hasMessageContaining("it announces 16384 x 16384 pixels, which take 4096 MB");
        assertThatThrownBy(() -> ImageFiles.decode(lossy, "login.webp", limits))
                .hasMessageContaining("it announces 16383 x 16383 pixels, which take 4096 MB");
    }

    /** Two frames. */
    static byte[] animation() {
        return file(canvas(3, 1, ANIMATED), frame(0, KEEP, 10), frame(2, CLEAR, 20));
    }

    private static int gray(int level) {
        return 0xFF000000 | level * 0x010101;
    }

    private static byte[] file(byte[]... chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        for (byte[] chunk : chunks) {
            body.writeBytes(chunk);
        }
        return chunk("RIFF", body.toByteArray());
    }

    private static byte[] chunk(String type, byte[] body) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        WebpChunk.write(type, body, chunk);
        return chunk.toByteArray();
    }

    private static byte[] canvas(int width, int height, int flags) {
        return chunk("VP8X", PngBytes.bytes(flags, 0, 0, 0, width - 1, 0, 0, height - 1, 0, 0));
    }

    private static byte[] frame(int left, int disposal, int level) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(PngBytes.bytes(left / 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, disposal));
        body.writeBytes(chunk("VP8L", picture(level)));
        return chunk("ANMF", body.toByteArray());
    }

    /** No transform, no colour cache, no meta codes; green, red, blue and alpha of one symbol of 8 bits each, distance 0. */
    private static byte[] picture(int level) {
        long bits = 0;
        int at = 0;
        at += 3;
        for (int symbol : new int[] {level, level, level, 0xFF}) {
            // A simple code: 1; one symbol: 0; of 8 bits: 1; the symbol.
            bits |= (0b101L | (long) symbol << 3) << at;
            at += 11;
        }
        // One symbol, of 1 bit: 0.
        bits |= 1L << at;
        return ByteBuffer.allocate(13)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x2F)
                .putInt(1 << 28)
                .putLong(bits)
                .array();
    }
}
