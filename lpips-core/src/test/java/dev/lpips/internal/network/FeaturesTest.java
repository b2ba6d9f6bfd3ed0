package dev.lpips.internal.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.internal.network.Layer.Convolution;
import dev.lpips.internal.network.Layer.Edge;
import dev.lpips.internal.network.Layer.MaxPool;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Layers on numbers small enough to be computed by hand. */
class FeaturesTest {

    private static final Features THREE = counting(3);
    private static final Features FOUR = counting(4);

    @Test
    void a_kernel_of_ones_sums_what_lies_around_each_place() {
        Features sums = THREE.convolve(convolution(3, 1, 1), filled(9, 1), new float[] {0.5f});

        assertThat(sums.values()).containsExactly(12.5, 21.5, 16.5, 27.5, 45.5, 33.5, 24.5, 39.5, 28.5);
    }

    @Test
    void a_kernel_is_applied_as_it_is_and_not_flipped() {
        float[] topLeft = {1, 0, 0, 0, 0, 0, 0, 0, 0};

        Features moved = THREE.convolve(convolution(3, 1, 1), topLeft, new float[1]);

        assertThat(moved.values()).containsExactly(0, 0, 0, 0, 1, 2, 0, 4, 5);
    }

    @Test
    void a_stride_skips_places() {
        Features sums = FOUR.convolve(convolution(2, 2, 0), filled(4, 1), new float[1]);

        assertThat(sums.values()).containsExactly(1 + 2 + 5 + 6, 3 + 4 + 7 + 8, 9 + 10 + 13 + 14, 11 + 12 + 15 + 16);
    }

    @Test
    void channels_of_the_input_are_summed_and_those_of_the_output_follow_each_other() {
        Features two = new Features(2, 1, 1, new double[] {3, 5});

        Features mixed =
                two.convolve(new Convolution("", 2, 2, 1, 1, 0), new float[] {1, 10, 100, 1000}, new float[] {0, 1});

        assertThat(mixed.values()).containsExactly(53, 5301);
    }

    @Test
    void what_is_negative_becomes_0() {
        Features none = THREE.convolve(convolution(1, 1, 0), new float[] {-1}, new float[] {5});

        assertThat(none.values()).containsExactly(4, 3, 2, 1, 0, 0, 0, 0, 0);
    }

    @Test
    void a_pooling_that_drops_the_edge_ends_with_the_last_whole_window() {
        assertThat(FOUR.pool(new MaxPool(3, 2, Edge.DROP)).values()).containsExactly(11);
        assertThat(THREE.pool(new MaxPool(2, 2, Edge.DROP)).values()).containsExactly(5);
    }

    @Test
    void a_pooling_that_keeps_the_edge_pools_what_there_is_of_the_last_window() {
        assertThat(FOUR.pool(new MaxPool(3, 2, Edge.KEEP)).values()).containsExactly(11, 12, 15, 16);
        assertThat(THREE.pool(new MaxPool(2, 2, Edge.KEEP)).values()).containsExactly(5, 6, 8, 9);
    }

    @Test
    void a_pooling_whose_windows_fit_is_the_same_either_way() {
        assertThat(THREE.pool(new MaxPool(3, 2, Edge.KEEP)).values()).containsExactly(9);
        assertThat(THREE.pool(new MaxPool(3, 2, Edge.DROP)).values()).containsExactly(9);
    }

    private static Convolution convolution(int kernel, int stride, int padding) {
        return new Convolution("", 1, 1, kernel, stride, padding);
    }

    /** 1, 2, 3 and so on, row by row. */
    private static Features counting(int side) {
        double[] values = new double[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = i + 1;
        }
        return new Features(1, side, side, values);
    }

    private static float[] filled(int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return values;
    }
}
