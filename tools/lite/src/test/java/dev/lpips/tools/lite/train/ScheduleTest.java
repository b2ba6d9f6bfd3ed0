package dev.lpips.tools.lite.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private final Schedule schedule = new Schedule(1000, 0.002);

    @Test
    void warms_up_to_the_peak_and_ends_at_nothing() {
        assertThat(schedule.rate(0)).isZero();
        assertThat(schedule.rate(20)).isEqualTo(0.002, within(1e-9));
        assertThat(schedule.rate(1000)).isEqualTo(0, within(1e-9));
    }

    @Test
    void never_rises_again() {
        assertThat(IntStream.range(20, 1000).allMatch(step -> schedule.rate(step + 1) <= schedule.rate(step)))
                .isTrue();
    }

    @Test
    void looks_at_every_location_first_and_at_the_distance_last() {
        assertThat(schedule.loss(0).mapWeight()).isGreaterThan(schedule.loss(0).totalWeight());
        assertThat(schedule.loss(1000).totalWeight())
                .isGreaterThan(schedule.loss(1000).mapWeight());
    }
}
