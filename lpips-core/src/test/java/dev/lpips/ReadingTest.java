package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.measure.Measured;
import dev.lpips.measure.Measures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    @ParameterizedTest
    @CsvSource({
        "0.05, true, true",
        "0.049991, true, true",
        "0.049989, true, false",
        "0.050009, false, true",
        "0.050011, false, false"
    })
    void a_guard_band_lies_around_the_threshold_and_decides_nothing(
            double measured, boolean holds, boolean borderline) {
        Reading reading = reading("distance", measured, 0.05);

        assertThat(reading.holds()).isEqualTo(holds);
        assertThat(reading.isBorderline()).isEqualTo(borderline);
    }

    @Test
    void equal_pictures_are_never_in_doubt() {
        assertThat(reading("distance", 0, 0).isBorderline()).isFalse();
        assertThat(reading("distance", 3e-6, 0).isBorderline()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"distance, 0.18341, 0.1835", "distance, 0.18, 0.1800", "worstColour, 41.201, 41.21"})
    void the_threshold_that_would_pass_is_never_rounded_below_what_was_measured(
            String measure, double measured, String printed) {
        Reading reading = reading(measure, measured, 0.05);

        assertThat(reading.formatPassingThreshold()).isEqualTo(printed);
        assertThat(new Threshold(Double.parseDouble(printed)).accepts(measured)).isTrue();
    }

    @Test
    void colours_are_printed_with_two_digits_and_never_as_their_threshold_when_they_exceed_it() {
        Reading reading = reading("colour", 2.0001, 2);

        assertThat(reading.formatMeasured()).isEqualTo("2.01");
        assertThat(reading.formatThreshold()).isEqualTo("2.00");
    }

    private static Reading reading(String measure, double measured, double limit) {
        return new Reading(Measures.of(measure), Measured.of(measured), new Threshold(limit));
    }
}
