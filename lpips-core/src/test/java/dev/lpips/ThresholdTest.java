package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.measure.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

    @Test
    void accepts_a_distance_at_the_edge() {
        assertThat(new Threshold(0.05).accepts(0.05)).isTrue();
        assertThat(new Threshold(0).accepts(0)).isTrue();
    }

    @Test
    void rejects_a_distance_just_above_the_edge() {
        assertThat(new Threshold(0.05).accepts(Math.nextUp(0.05))).isFalse();
        assertThat(new Threshold(0).accepts(Double.MIN_VALUE)).isFalse();
    }

    @Test
    void rejects_the_float32_of_its_own_number_if_that_is_larger() {
        assertThat(new Threshold(0.05).accepts(0.05f)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, Double.MAX_VALUE})
    void never_accepts_what_is_not_a_number(double maximum) {
        assertThat(new Threshold(maximum).accepts(Double.NaN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 0.05003, 0.0501",
        "0.05, 0.05000001, 0.0501",
        "0.05, 0.0499999, 0.0499",
        "0.05, 0.05, 0.0500",
        "0.05, 0, 0.0000",
        "0.05, 0.1834, 0.1834",
        "0.05, 1.23456, 1.2346",
        "0.00001, 0.000011, 0.000011",
        "0.00001, 0.0000101, 0.000011",
        "0.12345, 0.123456, 0.12346",
        "2, 1.99999, 1.9999",
        "0.05, NaN, NaN",
        "0.05, Infinity, Infinity"
    })
    void prints_a_distance_on_the_side_of_the_threshold_where_it_lies(double maximum, double distance, String text) {
        assertThat(new Threshold(maximum).format(distance)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0000", "0.05, 0.0500", "0.123456, 0.123456", "1e-5, 0.000010", "10000000000, 10000000000.0000"})
    void prints_itself_with_four_digits_and_all_it_was_given_with(double maximum, String text) {
        assertThat(new Threshold(maximum)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refuses_a_bound_that_is_none(double maximum) {
        assertThatThrownBy(() -> new Threshold(maximum))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(maximum));
    }

    @Test
    void a_similarity_is_accepted_from_its_limit_upwards_and_printed_on_the_side_where_it_lies() {
        Threshold least = new Threshold(0.98, Direction.AT_LEAST);

        assertThat(least.accepts(0.98)).isTrue();
        assertThat(least.accepts(Math.nextDown(0.98))).isFalse();
        assertThat(least.accepts(Double.NaN)).isFalse();
        assertThat(least.format(0.97999)).isEqualTo("0.9799");
        assertThat(least.format(0.98001)).isEqualTo("0.9801");
    }
}
