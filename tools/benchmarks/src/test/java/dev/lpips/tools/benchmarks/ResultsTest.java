package dev.lpips.tools.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {

    @Test
    void reads_what_a_case_reported_under_a_name_of_several_words() {
        Results results = Results.read(List.of(Results.line("alex", 45.4), Results.line("bare alex", 42.7)));

        assertThat(results.number("alex")).isEqualTo(45.4);
        assertThat(results.number("bare alex")).isEqualTo(42.7);
    }

    @Test
    void leaves_out_what_is_only_logged() {
        Results results = Results.read(List.of("SLF4J: no providers", "RESULT is not how a result begins"));

        assertThat(results.numbers()).isEmpty();
    }

    @Test
    void refuses_half_a_result() {
        assertThatThrownBy(() -> Results.read(List.of("RESULT\tbare alex")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a result: RESULT\tbare alex");
    }

    @Test
    void refuses_to_go_on_without_a_number_that_is_needed() {
        Results results = Results.read(List.of(Results.line("lite", 8.0)));

        assertThatThrownBy(() -> results.number("bare lite"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No bare lite in {lite=8.0}");
    }
}
