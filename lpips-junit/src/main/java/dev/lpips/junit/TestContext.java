package dev.lpips.junit;

import dev.lpips.Focus;
import dev.lpips.golden.GoldenChecks;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOwner;
import dev.lpips.golden.GoldenVerifier;
import dev.lpips.golden.Judge;
import dev.lpips.golden.Provenance;
import dev.lpips.image.Pixels;
import dev.lpips.outcome.Failure;
import dev.lpips.rules.GoldenRules;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A test with goldens, while it runs. Safe for use by several threads.
 *
 * <p>What a test records waits for {@link TestEnd}: until then, nobody knows whether it passes.
 */
final class TestContext {

    private final TestName name;
    private final GoldenVerifier verifier;
    private final GoldenChecks checks;
    private final Comparisons comparisons;
    private final GoldenRules rules;
    private final Map<String, String> descriptions = new ConcurrentHashMap<>();

    /**
     * Creates a test.
     *
     * @param name what it is called
     * @param verifier the goldens it is held against
     * @param comparisons what compares and reports
     * @param rules what its checks are judged by, if they name nothing else
     */
    TestContext(TestName name, GoldenVerifier verifier, Comparisons comparisons, GoldenRules rules) {
        this.name = name;
        this.verifier = verifier;
        this.comparisons = comparisons;
        this.rules = rules;
        this.checks = verifier.begin(() -> Provenance.now(
                Optional.of(Provenance.model(comparisons.options().model())), name.id()));
    }

    TestName name() {
        return name;
    }

    Comparisons comparisons() {
        return comparisons;
    }

    GoldenVerifier verifier() {
        return verifier;
    }

    GoldenChecks checks() {
        return checks;
    }

    /** Checks a picture against the golden of this test; the failure to throw, or empty if nothing is wrong so far. */
    Optional<Failure> check(CheckRequest asked) {
        return check(name.golden(), name.invocation(), asked);
    }

    /** Checks a picture against a golden that this test names. */
    Optional<Failure> check(String golden, CheckRequest asked) {
        GoldenName named;
        try {
            named = name.golden(golden);
        } catch (IllegalArgumentException e) {
            reportFault(name.approximately(golden), asked.actual(), e);
            throw e;
        }
        // Whoever names one golden for all invocations of a test means one golden.
        return check(named, name.method(), asked);
    }

    private Optional<Failure> check(GoldenName golden, GoldenOwner owner, CheckRequest asked) {
        try {
            verifier.claim(golden, owner);
            Focus focus = asked.focus().ignoringAlso(rules.focus(golden).mask());
            Judge judge = (reference, picture, general) -> comparisons.judge(reference, picture, focus, general);
            descriptions.putIfAbsent(golden.caseless(), asked.description());
            return checks.check(golden, asked.actual(), judge, asked.tolerance(rules, golden))
                    .flatMap(outcome ->
                            comparisons.reports().outcomes().report(outcome, name.id(), asked.origin(rules, golden)));
        } catch (RuntimeException | Error e) {
            reportFault(golden, asked.actual(), e);
            throw e;
        }
    }

    /** Returns a failure of a golden that was decided when the test was over, as the assertion would have described it. */
    Failure described(GoldenName golden, Failure failure) {
        String description = descriptions.getOrDefault(golden.caseless(), "");
        return description.isEmpty()
                ? failure
                : new Failure("[%s] %s".formatted(description, failure.message()), failure.evidence());
    }

    /** So that a build which goes on after failed tests finds something that does not pass. */
    void reportFault(GoldenName golden, Pixels actual, Throwable fault) {
        try {
            comparisons.reports().outcomes().reportFault(golden, file(golden), actual, fault, name.id());
        } catch (RuntimeException e) {
            fault.addSuppressed(e);
        }
    }

    private Path file(GoldenName golden) {
        try {
            return verifier.file(golden);
        } catch (RuntimeException e) {
            // That which variant is there cannot be told may be the fault itself.
            return verifier.store().file(golden);
        }
    }
}
