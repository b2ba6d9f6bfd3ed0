package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.measure.Colour;
import dev.lpips.measure.Direction;
import dev.lpips.measure.Distance;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Sample;
import dev.lpips.measure.WorstColour;
import dev.lpips.measure.WorstPatchDistance;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToleranceTest {

    private static final Tolerance BOTH = Tolerance.distance(0.05).andWorstPatch(0.2);

    private static final Measure DISTANCE = new Distance();
    private static final Measure WORST_PATCH = new WorstPatchDistance();

    @Test
    void every_bound_is_inclusive() {
        assertThat(violations(BOTH, 0.05, 0.2)).isEmpty();
    }

    @Test
    void a_reading_says_which_bound_and_how_much() {
        assertThat(violations(BOTH, 0.06, 0.2)).singleElement().satisfies(reading -> {
            assertThat(reading.measure()).isEqualTo(DISTANCE);
            assertThat(reading.measured()).isEqualTo(0.06);
            assertThat(reading.threshold()).isEqualTo(new Threshold(0.05));
        });
        assertThat(violations(BOTH, 0.05, 0.3)).extracting(Reading::measure).containsExactly(WORST_PATCH);
    }

    @Test
    void every_bound_that_does_not_hold_is_listed() {
        Tolerance all = BOTH.andColour(2).andWorstColour(5);

        List<Reading> readings = all.read(sample(0.06, 0.3));

        assertThat(readings).noneMatch(Reading::holds);
        assertThat(readings)
                .extracting(Reading::measure)
                .containsExactly(DISTANCE, WORST_PATCH, new Colour(), new WorstColour());
    }

    @Test
    void what_has_no_bound_is_not_judged() {
        assertThat(violations(Tolerance.distance(0.05), 0.01, 9)).isEmpty();
        assertThat(violations(BOTH.without(DISTANCE), 9, 0.01)).isEmpty();
    }

    @Test
    void a_tolerance_without_any_bound_is_refused_because_everything_would_pass() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tolerance(Map.of()))
                .withMessage("A tolerance without any bound would accept every picture");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tolerance.distance(0.05).without(DISTANCE));
    }

    @Test
    void a_limit_that_nobody_can_mean_is_refused_with_the_range() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tolerance.distance(5))
                .withMessage("A limit of distance is a number from 0 to 1.5, but was 5.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Tolerance.distance(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> BOTH.andColour(-1));
    }

    @Test
    void a_threshold_of_the_other_direction_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tolerance(Map.of(DISTANCE, new Threshold(0.05, Direction.AT_LEAST))))
                .withMessage("A limit of distance is at most, not at least");
    }

    @Test
    void bounds_can_be_replaced_and_left_out() {
        assertThat(BOTH.and(DISTANCE, 0.1).without(WORST_PATCH)).isEqualTo(Tolerance.distance(0.1));
        assertThat(BOTH.threshold(WORST_PATCH)).contains(new Threshold(0.2));
        assertThat(BOTH.threshold(new Colour())).isEmpty();
    }

    @Test
    void the_tolerance_of_goldens_judges_what_a_reviewer_sees_with_the_distances_as_a_net() {
        assertThat(Tolerance.GOLDEN)
                .hasToString("distance at most 0.1000, worst patch at most 0.2000, detail at most 1.00,"
                        + " area colour at most 1.50, text colour at most 2.50, shift at most 1.05");
    }

    @Test
    void the_strict_preset_is_stricter_than_the_default_in_everything_and_the_lenient_one_is_not() {
        Tolerance.GOLDEN.bounds().forEach((measure, threshold) -> {
            assertThat(Tolerance.SAME_MACHINE.threshold(measure).orElseThrow().limit())
                    .as(measure.key())
                    .isLessThan(threshold.limit());
            assertThat(Tolerance.OTHER_MACHINE.threshold(measure).orElseThrow().limit())
                    .as(measure.key())
                    .isGreaterThan(threshold.limit());
        });
    }

    @Test
    void prints_its_bounds_in_one_order_with_the_digits_of_their_kind() {
        assertThat(Tolerance.distance(0.05)).hasToString("distance at most 0.0500");
        assertThat(BOTH.andWorstColour(12.5).andColour(2))
                .hasToString("distance at most 0.0500, worst patch at most 0.2000, colour at most 2.00,"
                        + " worst colour at most 12.50");
    }

    private static List<Reading> violations(Tolerance tolerance, double distance, double worstPatch) {
        return tolerance.read(sample(distance, worstPatch)).stream()
                .filter(reading -> !reading.holds())
                .toList();
    }

    /** Black beside white, of which a network says what it is told to. */
    private static Sample sample(double distance, double worstPatch) {
        Comparison comparison = Comparisons.of(distance, worstPatch);
        return new Sample(
                PixelExamples.filled(
                        comparison.size().width(), comparison.size().height(), PixelExamples.BLACK),
                PixelExamples.filled(
                        comparison.size().width(), comparison.size().height(), PixelExamples.WHITE),
                new BitSet(),
                comparison,
                1);
    }
}
