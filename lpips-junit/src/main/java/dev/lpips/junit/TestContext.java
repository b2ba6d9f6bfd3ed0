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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

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
    private final Map<CloserTo, AssertionError> halfSentences = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Pixels> accepted = new AtomicReference<>();

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

    /** Notes that something was begun which verifies nothing before it is completed. */
    void begin(CloserTo half) {
        halfSentences.put(half, new AssertionError("isCloserTo(..) verifies nothing without thanTo(..)"));
    }

    void complete(CloserTo half) {
        halfSentences.remove(half);
    }

    /** Returns what was begun and never completed, with the place where it was begun. */
    Optional<AssertionError> halfSentence() {
        return halfSentences.values().stream().findFirst();
    }

    /**
     * Checks a picture against the golden of this test; the failure to throw, or empty if nothing is wrong so far.
     *
     * @throws IllegalArgumentException if another picture of this test was accepted for that golden already
     */
    Optional<Failure> check(CheckRequest asked) {
        Pixels before = accepted.get();
        if (before != null && !before.equals(asked.actual())) {
            throw new IllegalArgumentException(
                    ("This test has another picture for its golden \"%s\" already. Name each, as in matchesGolden(\"before\")"
                                    + " and matchesGolden(\"after\")")
                            .formatted(name.golden()));
        }
        Optional<GoldenName> former = name.labelledGolden().filter(other -> isThere(other) && !isThere(name.golden()));
        Optional<Failure> failure = check(former.orElse(name.golden()), name.invocation(), asked);
        if (failure.isEmpty()) {
            accepted.set(asked.actual());
        }
        return former.isEmpty() ? failure : failure.map(this::underFormerName);
    }

    private boolean isThere(GoldenName golden) {
        return Files.exists(file(golden));
    }

    private Failure underFormerName(Failure failure) {
        return new Failure(
                "%s\nThis golden has a name from before, with the names of parameters. Rename it to %s"
                        .formatted(failure.message(), file(name.golden())),
                failure.evidence());
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
                    .flatMap(outcome -> comparisons
                            .reports()
                            .outcomes()
                            .measuringWith(comparisons::measure)
                            .report(outcome, name.id(), asked.origin(rules, golden)))
                    .map(this::shown);
        } catch (RuntimeException | Error e) {
            reportFault(golden, asked.actual(), e);
            throw e;
        }
    }

    /** Shows the pictures of a failure where tools look for them. */
    private Failure shown(Failure failure) {
        failure.evidence().ifPresent(comparisons.channel()::show);
        return failure;
    }

    /** Returns a failure of a golden that was decided when the test was over, as the assertion would have described it. */
    Failure described(GoldenName golden, Failure failure) {
        shown(failure);
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
