package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.Tolerance.Bound;
import dev.lpips.Tolerance.Violation;
import org.junit.jupiter.api.Test;

class ToleranceTest {

    private static final Tolerance BOTH = Tolerance.distance(0.05).andWorstPatch(0.2);

    @Test
    void every_bound_is_inclusive() {
        assertThat(BOTH.violations(Comparisons.of(0.05, 0.2))).isEmpty();
    }

    @Test
    void a_violation_says_which_bound_and_by_what() {
        assertThat(BOTH.violations(Comparisons.of(0.06, 0.2)))
                .containsExactly(new Violation(Bound.DISTANCE, 0.06, new Threshold(0.05)));
        assertThat(BOTH.violations(Comparisons.of(0.05, 0.3)))
                .containsExactly(new Violation(Bound.WORST_PATCH, 0.3, new Threshold(0.2)));
    }

    @Test
    void all_bounds_that_do_not_hold_are_reported() {
        assertThat(BOTH.violations(Comparisons.of(0.06, 0.3)))
                .extracting(Violation::bound)
                .containsExactly(Bound.DISTANCE, Bound.WORST_PATCH);
    }

    @Test
    void the_worst_patch_is_not_judged_unless_bounded() {
        assertThat(Tolerance.distance(0.05).violations(Comparisons.of(0.01, 9))).isEmpty();
    }

    @Test
    void the_tolerance_of_goldens_bounds_both() {
        assertThat(Tolerance.GOLDEN).isEqualTo(Tolerance.distance(0.05).andWorstPatch(0.05));
    }

    @Test
    void prints_its_bounds() {
        assertThat(Tolerance.distance(0.05)).hasToString("distance at most 0.0500");
        assertThat(BOTH).hasToString("distance at most 0.0500, worst patch at most 0.2000");
    }
}
