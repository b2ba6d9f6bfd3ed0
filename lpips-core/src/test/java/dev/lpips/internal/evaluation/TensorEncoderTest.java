package dev.lpips.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.PixelExamples;
import dev.lpips.engine.PairTensor;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import org.junit.jupiter.api.Test;

class TensorEncoderTest {

    @Test
    void colours_0_to_255_become_minus_1_to_1() {
        Pixels reference = PixelExamples.filled(1, 1, 0xFF0000FF);
        Pixels actual = PixelExamples.filled(1, 1, 0xFFFF7F80);

        assertThat(new TensorEncoder(1, 2).<float[]>encode(reference, actual, TensorEncoderTest::values))
                .containsExactly(-1, -1, 1, 1, 127 / 127.5f - 1, 128 / 127.5f - 1);
    }

    @Test
    void planes_follow_each_other_in_the_order_red_green_blue_reference_first() {
        Pixels reference = Pixels.ofArgb(new PixelSize(2, 1), new int[] {0xFFFF0000, 0xFF00FF00});
        Pixels actual = Pixels.ofArgb(new PixelSize(2, 1), new int[] {0xFF0000FF, 0xFFFFFFFF});

        assertThat(new TensorEncoder(1, 2).<float[]>encode(reference, actual, TensorEncoderTest::values))
                .containsExactly(1, -1, -1, 1, -1, -1, -1, 1, -1, 1, 1, 1);
    }

    @Test
    void a_picture_below_the_minimum_is_continued_by_its_last_column_and_row() {
        Pixels picture = Pixels.ofArgb(new PixelSize(2, 2), new int[] {0xFF000000, 0xFFFF0000, 0xFFFF0000, 0xFF000000});

        TensorEncoder encoder = new TensorEncoder(3, 2);

        assertThat(encoder.<PixelSize>encode(picture, picture, PairTensor::size))
                .isEqualTo(new PixelSize(3, 3));
        assertThat(encoder.<float[]>encode(picture, picture, TensorEncoderTest::values))
                .startsWith(-1, 1, 1, 1, -1, -1, 1, -1, -1);
    }

    @Test
    void only_the_side_below_the_minimum_is_continued() {
        assertThat(new TensorEncoder(31, 2).extended(new PixelSize(10, 100))).isEqualTo(new PixelSize(31, 100));
        assertThat(new TensorEncoder(31, 2).extended(new PixelSize(31, 31))).isEqualTo(new PixelSize(31, 31));
    }

    @Test
    void memory_of_a_larger_pair_is_used_again_without_a_trace_of_it() {
        TensorEncoder encoder = new TensorEncoder(1, 2);
        Pixels white = PixelExamples.filled(4, 4, 0xFFFFFFFF);
        Pixels black = PixelExamples.filled(1, 2, PixelExamples.BLACK);
        encoder.encode(white, white, PairTensor::size);

        assertThat(encoder.<float[]>encode(black, black, TensorEncoderTest::values))
                .hasSize(12)
                .containsOnly(-1);
    }

    @Test
    void refuses_a_pair_that_no_buffer_holds() {
        Pixels wide = PixelExamples.filled(3_000_000, 1, PixelExamples.BLACK);

        assertThatThrownBy(() -> new TensorEncoder(31, 2).encode(wide, wide, PairTensor::size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3000000 x 31 is too large");
    }

    private static float[] values(PairTensor pair) {
        float[] values = new float[pair.values().limit()];
        pair.values().get(0, values);
        return values;
    }
}
