package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.Tolerance.Bound;
import dev.lpips.image.ColourDifference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToleranceTest {

    private static final Tolerance BOTH = Tolerance.distance(0.05).andWorstPatch(0.2);

    @Test
    void every_bound_is_inclusive() {
        assertThat(violations(BOTH, 0.05, 0.2)).isEmpty();
        assertThat(BOTH.andColour(2).andWorstColour(5).read(Comparisons.of(0, 0), () -> new ColourDifference(5, 2)))
                .allMatch(Reading::holds);
    }

    @Test
    void a_reading_says_which_bound_and_how_much() {
        assertThat(violations(BOTH, 0.06, 0.2)).containsExactly(new Reading(Bound.DISTANCE, 0.06, new Threshold(0.05)));
        assertThat(violations(BOTH, 0.05, 0.3))
                .containsExactly(new Reading(Bound.WORST_PATCH, 0.3, new Threshold(0.2)));
    }

    @Test
    void every_bound_that_does_not_hold_is_listed() {
        Tolerance all = BOTH.andColour(2).andWorstColour(5);

        List<Reading> readings = all.read(Comparisons.of(0.06, 0.3), () -> new ColourDifference(5.1, 2.1));

        assertThat(readings).noneMatch(Reading::holds);
        assertThat(readings)
                .extracting(Reading::bound)
                .containsExactly(Bound.DISTANCE, Bound.WORST_PATCH, Bound.COLOUR, Bound.WORST_COLOUR);
    }

    @Test
    void what_has_no_bound_is_not_judged() {
        assertThat(violations(Tolerance.distance(0.05), 0.01, 9)).isEmpty();
        assertThat(violations(Tolerance.GOLDEN.without(Bound.DISTANCE), 9, 0.01))
                .isEmpty();
    }

    @Test
    void colours_are_not_looked_at_unless_bounded() {
        assertThat(BOTH.read(Comparisons.of(0, 0), () -> {
                    throw new AssertionError("nobody asked");
                }))
                .hasSize(2);
    }

    @Test
    void a_tolerance_without_any_bound_is_refused_because_everything_would_pass() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tolerance(Map.of()))
                .withMessage("A tolerance without any bound would accept every picture");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tolerance.distance(0.05).without(Bound.DISTANCE));
    }

    @Test
    void bounds_can_be_replaced_and_left_out() {
        assertThat(BOTH.with(Bound.DISTANCE, new Threshold(0.1)).without(Bound.WORST_PATCH))
                .isEqualTo(Tolerance.distance(0.1));
        assertThat(BOTH.threshold(Bound.WORST_PATCH)).contains(new Threshold(0.2));
        assertThat(BOTH.threshold(Bound.COLOUR)).isEmpty();
    }

    @Test
    void the_tolerance_of_goldens_bounds_distance_and_worst_patch() {
        assertThat(Tolerance.GOLDEN).isEqualTo(Tolerance.distance(0.05).andWorstPatch(0.05));
    }

    @Test
    void prints_its_bounds_in_one_order_with_the_digits_of_their_kind() {
        assertThat(Tolerance.distance(0.05)).hasToString("distance at most 0.0500");
        assertThat(BOTH.andWorstColour(12.5).andColour(2))
                .hasToString("distance at most 0.0500, worst patch at most 0.2000, colour at most 2.00,"
                        + " worst colour at most 12.50");
    }

    private static List<Reading> violations(Tolerance tolerance, double distance, double worstPatch) {
        return tolerance.read(Comparisons.of(distance, worstPatch), () -> ColourDifference.NONE).stream()
                .filter(reading -> !reading.holds())
                .toList();
    }
}
