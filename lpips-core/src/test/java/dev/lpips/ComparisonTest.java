package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY})
    void refuses_what_is_no_distance(double value) {
        assertThatThrownBy(() -> Comparisons.of(value, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Comparisons.of(0, value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Comparisons.of(0, 0, 0.0, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("layer share");
    }

    @Test
    void is_zero_only_if_no_patch_differs_either() {
        assertThat(Comparisons.of(0, 0).isZero()).isTrue();
        assertThat(Comparisons.of(0, Double.MIN_VALUE).isZero()).isFalse();
        assertThat(Comparisons.of(Double.MIN_VALUE, 0).isZero()).isFalse();
    }
}
