package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import org.junit.jupiter.api.Test;

class GifDecoderTest {

    private static final int END_OF_INFORMATION_TOO_EARLY = 0x2C;

    @Test
    void the_frame_lies_where_it_belongs_on_its_screen() {
        Pixels pixels = ImageFiles.decode(gif(3, 2, 1, 1, 0x4C, 0x01), "test.gif");

        assertThat(pixels.size()).isEqualTo(new PixelSize(3, 2));
        assertThat(pixels.toArgb()).containsExactly(0, 0, 0, 0, 0xFF0A0B0C, 0);
    }

    @Test
    void a_screen_smaller_than_its_frame_grows() {
        assertThat(ImageFiles.decode(gif(1, 1, 2, 3, 0x4C, 0x01), "test.gif").size())
                .isEqualTo(new PixelSize(3, 4));
    }

    @Test
    void refuses_a_frame_whose_data_ends_early() {
        assertThatThrownBy(() -> ImageFiles.decode(gif(1, 1, 0, 0, END_OF_INFORMATION_TOO_EARLY, 0x00), "test.gif"))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("rows");
    }

    /** One pixel of the second of two colours, in codes of 3 bits: clear (4), the pixel (1), end (5). */
    private static byte[] gif(int screenWidth, int screenHeight, int left, int top, int codes, int moreCodes) {
        return PngBytes.bytes(
                'G',
                'I',
                'F',
                '8',
                '9',
                'a',
                screenWidth,
                0,
                screenHeight,
                0,
                0x80,
                0,
                0,
                0,
                0,
                0,
                10,
                11,
                12,
                0x2C,
                left,
                0,
                top,
                0,
                1,
                0,
                1,
                0,
                0,
                2,
                2,
                codes,
                moreCodes,
                0,
                0x3B);
    }
}
