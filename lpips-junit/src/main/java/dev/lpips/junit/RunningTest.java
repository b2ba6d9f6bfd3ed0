package dev.lpips.junit;

import dev.lpips.Focus;
import dev.lpips.Tolerance;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.golden.GoldenRules;
import dev.lpips.golden.Judge;
import dev.lpips.image.Pixels;
import dev.lpips.report.Failure;
import java.util.Optional;

/**
 * A test with goldens, while it runs.
 *
 * @param name what it is called
 * @param run the goldens it is held against
 * @param comparisons what compares and reports
 * @param rules what its checks are judged by, if they name nothing else
 */
record RunningTest(TestName name, GoldenRun run, Comparisons comparisons, GoldenRules rules) {

    /** Checks a picture against the golden of this test; the failure to throw, or empty if it passes. */
    Optional<Failure> check(Pixels actual, Focus focus) {
        GoldenName golden = claimed();
        return check(golden, actual, focus, rules.tolerance(golden));
    }

    /** Checks a picture against the golden of this test, under a tolerance of its own. */
    Optional<Failure> check(Pixels actual, Focus focus, Tolerance bounds) {
        return check(claimed(), actual, focus, bounds);
    }

    /** Checks a picture against a golden that this test names. */
    Optional<Failure> check(String golden, Pixels actual, Focus focus) {
        GoldenName named = name.golden(golden);
        return check(named, actual, focus, rules.tolerance(named));
    }

    /** Checks a picture against a golden that this test names, under a tolerance of its own. */
    Optional<Failure> check(String golden, Pixels actual, Focus focus, Tolerance bounds) {
        return check(name.golden(golden), actual, focus, bounds);
    }

    private GoldenName claimed() {
        GoldenName golden = name.golden();
        run.claim(golden, name);
        return golden;
    }

    private Optional<Failure> check(GoldenName golden, Pixels actual, Focus focus, Tolerance bounds) {
        Judge judge = (reference, picture, general) -> comparisons.judge(reference, picture, focus, general);
        GoldenOutcome outcome = run.verifier().verify(golden, actual, judge, bounds);
        return comparisons.reports().outcomes().report(outcome, name.id());
    }
}
