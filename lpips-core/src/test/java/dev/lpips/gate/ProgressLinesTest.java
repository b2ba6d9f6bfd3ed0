package dev.lpips.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    long seconds;

    @Test
    void a_line_comes_every_two_seconds() {
        ProgressLines lines = new ProgressLines(true, this::now);

        seconds = 1;
        assertThat(lines.next(10, 500)).isEmpty();
        seconds = 2;
        assertThat(lines.next(20, 500)).contains("Picture checks made: 20 of 500");
        seconds = 3;
        assertThat(lines.next(30, 500)).isEmpty();
        seconds = 4;
        assertThat(lines.next(40, 500)).contains("Picture checks made: 40 of 500");
    }

    @Test
    void the_end_needs_no_line_because_the_summary_follows() {
        ProgressLines lines = new ProgressLines(true, this::now);

        seconds = 60;

        assertThat(lines.next(500, 500)).isEmpty();
    }

    @Test
    void nobody_watches_a_log() {
        ProgressLines lines = new ProgressLines(false, this::now);

        seconds = 60;

        assertThat(lines.next(20, 500)).isEmpty();
    }

    @Test
    void nobody_watches_on_ci() {
        assertThat(ProgressLines.here(true, Map.of("CI", "true")::get).next(1, 2))
                .isEmpty();
    }

    private long now() {
        return seconds * 1_000_000_000;
    }
}
