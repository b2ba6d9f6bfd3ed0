package dev.lpips.golden;

import dev.lpips.Tolerance;
import dev.lpips.Verdict;
import dev.lpips.image.Pixels;
import java.util.Optional;

/**
 * One check of a picture. It may be decided twice, when the test looks and when the test has passed, but the network is
 * asked once for each reference.
 */
final class GoldenCheck {

    private final GoldenName name;
    private final Pixels actual;
    private final Judge judge;
    private final Tolerance tolerance;
    private volatile Optional<Judged> last = Optional.empty();

    GoldenCheck(GoldenName name, Pixels actual, Judge judge, Tolerance tolerance) {
        this.name = name;
        this.actual = actual;
        this.judge = judge;
        this.tolerance = tolerance;
    }

    GoldenName name() {
        return name;
    }

    Pixels actual() {
        return actual;
    }

    Verdict judge(Pixels reference) {
        Optional<Judged> known = last.filter(judged -> judged.reference.equals(reference));
        if (known.isPresent()) {
            return known.get().verdict;
        }
        Verdict verdict = judge.judge(reference, actual, tolerance);
        last = Optional.of(new Judged(reference, verdict));
        return verdict;
    }

    private record Judged(Pixels reference, Verdict verdict) {}
}
