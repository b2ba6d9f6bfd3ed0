package dev.lpips.internal.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaledShortsTest {

    @Test
    void the_largest_weight_of_a_channel_is_the_largest_short() {
        ScaledShorts shorts = ScaledShorts.of(new float[] {0.5f, -1, 0, 200, 100, -200}, 2);

        assertThat(shorts.values()).containsExactly(16384, -32767, 0, 32767, 16384, -32767);
        assertThat(shorts.scales()).containsExactly(1f / 32767, 200f / 32767);
    }

    @Test
    void a_channel_without_weights_stays_without() {
        assertThat(ScaledShorts.of(new float[] {0, 0, 1, 1}, 2).weights()).containsExactly(0, 0, 1, 1);
    }

    @Test
    void no_weight_moves_by_more_than_half_a_step_of_its_channel() {
        Random random = new Random(5);
        float[] weights = new float[3000];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian() * (i < 1000 ? 0.01f : 3);
        }

        ScaledShorts shorts = ScaledShorts.of(weights, 3);

        float[] left = shorts.weights();
        for (int i = 0; i < weights.length; i++) {
            assertThat(left[i]).isEqualTo(weights[i], within(0.501f * shorts.scales()[i / 1000]));
        }
        assertThat(ScaledShorts.of(left, 3).weights())
                .as("once rounded, it stays")
                .isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
    void what_is_no_number_is_refused(float weight) {
        assertThatThrownBy(() -> ScaledShorts.of(new float[] {1, weight}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A weight cannot be " + weight);
    }
}
