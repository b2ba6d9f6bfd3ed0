package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.image.PixelSize;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Comparison COMPARISON = Comparisons.of(0.06, 0);
    private static final Tolerance TOLERANCE = Tolerance.distance(0.05);

    private static final Verdict MATCH = new Verdict.Match(COMPARISON, TOLERANCE);
    private static final Verdict MISMATCH =
            new Verdict.Mismatch(COMPARISON, TOLERANCE, TOLERANCE.violations(COMPARISON));
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
    void a_mismatch_needs_a_reason() {
        assertThatThrownBy(() -> new Verdict.Mismatch(COMPARISON, TOLERANCE, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
