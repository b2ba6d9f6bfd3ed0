package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickPngTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 700", "700, 1", "33, 17", "1300, 601", "4001, 300"})
    void is_read_back_as_the_same_picture_by_us_and_by_the_jdk(int width, int height) throws IOException {
        for (boolean hasAlpha : new boolean[] {false, true}) {
            Pixels picture = noise(width, height, hasAlpha);

            byte[] file = ImageFiles.encodePngQuickly(picture);

            assertThat(ImageFiles.decode(file, "quick.png")).isEqualTo(picture);
            var read = ImageIO.read(new ByteArrayInputStream(file));
            assertThat(read.getRGB(0, 0, width, height, null, 0, width)).isEqualTo(picture.toArgb());
        }
    }

    @Test
    void has_the_same_bytes_however_many_threads_there_are() {
        Pixels picture = noise(1300, 2000, false);

        byte[] file = ImageFiles.encodePngQuickly(picture);

        for (int i = 0; i < 5; i++) {
            assertThat(ImageFiles.encodePngQuickly(picture)).isEqualTo(file);
        }
    }

    @Test
    void rows_are_taken_less_what_is_above_or_to_the_left_whichever_is_smaller() {
        Pixels downwards = ramp((x, y) -> x * x + y);
        Pixels across = ramp((x, y) -> x + y * y);

        assertThat(ImageFiles.encodePngQuickly(downwards).length)
                .isLessThan(downwards.size().area() / 20);
        assertThat(ImageFiles.encodePngQuickly(across).length)
                .isLessThan(across.size().area() / 20);
    }

    private static Pixels ramp(IntBinaryOperator value) {
        int[] argb = new int[700 * 800];
        for (int i = 0; i < argb.length; i++) {
            int grey = value.applyAsInt(i % 700, i / 700) & 0xFF;
            argb[i] = 0xFF000000 | grey << 16 | grey << 8 | grey;
        }
        return Pixels.ofArgb(new PixelSize(700, 800), argb);
    }

    /** Rows that repeat, and rows that do not. */
    private static Pixels noise(int width, int height, boolean hasAlpha) {
        Random random = new Random(7L * width + height);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            boolean isCopy = i >= width && (i / width) % 3 != 0;
            int colour = random.nextInt();
            argb[i] = isCopy ? argb[i - width] : hasAlpha ? colour : colour | 0xFF000000;
        }
        if (hasAlpha) {
            argb[0] &= 0x00FFFFFF;
        }
        return Pixels.ofArgb(new PixelSize(width, height), argb);
    }
}
