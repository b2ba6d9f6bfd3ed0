package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.image.PixelSize;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Tolerance TOLERANCE = Tolerance.distance(0.05);

    private static final Verdict MATCH = ComparisonFixtures.judged(Comparisons.of(0.05, 0), TOLERANCE);
    private static final Verdict MISMATCH = ComparisonFixtures.judged(Comparisons.of(0.06, 0), TOLERANCE);
    private static final Verdict SIZE_MISMATCH =
            new Verdict.SizeMismatch(new PixelSize(2, 3), new PixelSize(3, 2), TOLERANCE);

    @Test
    void folds_to_the_case_at_hand() {
        assertThat(Stream.of(MATCH, MISMATCH, SIZE_MISMATCH)
                        .map(verdict -> verdict.<String>fold(m -> "match", m -> "mismatch", m -> "sizes")))
                .containsExactly("match", "mismatch", "sizes");
    }

    @Test
    void only_a_match_is_a_match() {
        assertThat(Stream.of(MATCH, MISMATCH, SIZE_MISMATCH).map(Verdict::isMatch))
                .containsExactly(true, false, false);
    }

    @Test
    void every_verdict_knows_what_it_was_judged_by() {
        assertThat(Stream.of(MATCH, MISMATCH, SIZE_MISMATCH).map(Verdict::tolerance))
                .containsOnly(TOLERANCE);
    }

    @Test
    void a_mismatch_needs_a_reason_and_a_match_has_none() {
        List<Judgement> holding = MATCH.judgements();
        List<Judgement> violated = MISMATCH.judgements();

        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Mismatch(Focus.EVERYTHING, holding));
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Match(Focus.EVERYTHING, violated));
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Match(Focus.EVERYTHING, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Verdict.of(Focus.EVERYTHING, List.of()));
    }

    @Test
    void one_part_that_does_not_hold_is_enough_and_comes_first() {
        Judgement holding = MATCH.judgements().get(0);
        Judgement violated = MISMATCH.judgements().get(0);

        Verdict verdict = Verdict.of(Focus.EVERYTHING, List.of(holding, violated));

        assertThat(verdict.isMatch()).isFalse();
        assertThat(verdict.judgements()).containsExactly(violated, holding);
    }

    @Test
    void says_which_readings_are_too_close_to_their_thresholds_to_be_sure_whether_it_passes_or_not() {
        Verdict passes = ComparisonFixtures.judged(Comparisons.of(0.049991, 0), TOLERANCE);
        Verdict fails = ComparisonFixtures.judged(Comparisons.of(0.050009, 0), TOLERANCE);

        assertThat(passes.isMatch()).isTrue();
        assertThat(passes.borderline()).extracting(Reading::measured).containsExactly(0.049991);
        assertThat(fails.isMatch()).isFalse();
        assertThat(fails.borderline()).extracting(Reading::measured).containsExactly(0.050009);
        assertThat(MISMATCH.borderline()).isEmpty();
        assertThat(SIZE_MISMATCH.borderline()).isEmpty();
    }
}
