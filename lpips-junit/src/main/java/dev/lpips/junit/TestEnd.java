package dev.lpips.junit;

import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.golden.PendingGolden;
import dev.lpips.outcome.Failure;
import dev.lpips.report.OutcomeReporter;
import dev.lpips.run.TestRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.TestAbortedException;

/**
 * The end of a test, where it is decided what it records: everything, if nothing failed and it did not fail before; else
 * nothing. A test that records does not pass either way.
 *
 * <p>{@link LpipsExtension} has JUnit close this after all callbacks of all extensions, and takes what is thrown for a failure of the test.
 */
final class TestEnd {

    private final TestContext test;
    private final TestRegister register;
    private final Supplier<Optional<Throwable>> failure;

    /**
     * Creates the end of a test.
     *
     * @param test the test
     * @param register knows which tests began and failed in this run
     * @param failure why the test does not pass so far, asked at the end
     */
    TestEnd(TestContext test, TestRegister register, Supplier<Optional<Throwable>> failure) {
        this.test = test;
        this.register = register;
        this.failure = failure;
    }

    /** Decides, and throws whatever keeps the test from passing. */
    void close() {
        Optional<Throwable> cause = failure.get();
        Optional<AssertionError> halfSentence = test.halfSentence();
        if (cause.isPresent()) {
            noteFailure(test.name(), register);
            afterFailure(cause.get());
        } else if (halfSentence.isPresent()) {
            noteFailure(test.name(), register);
            afterFailure(halfSentence.get());
            throw halfSentence.get();
        } else if (isRetry()) {
            fail(leave("not recorded: this test failed before in this run, and what passes only when tried again is no"
                    + " golden. Run it once more"));
            register.passed(test.name().invocation().id());
        } else {
            fail(record());
            register.passed(test.name().invocation().id());
        }
    }

    /** Ends a test that came to no picture. */
    static void ofNoPicture(TestName name, TestRegister register, Optional<Throwable> failure) {
        if (failure.isPresent()) {
            noteFailure(name, register);
        } else {
            register.passed(name.invocation().id());
        }
    }

    /** Remembers that a test failed, for a retry in whichever JVM of the run. */
    static void noteFailure(TestName name, TestRegister register) {
        register.failed(name.invocation().id(), name.id());
    }

    private boolean isRetry() {
        return test.verifier().mode() != GoldenMode.VERIFY
                && register.hasFailed(test.name().invocation().id());
    }

    private void afterFailure(Throwable cause) {
        boolean aborted = cause instanceof TestAbortedException;
        // Beside the failure, not in its place: an aborted test stays aborted.
        leave("not recorded: the test " + (aborted ? "was aborted" : "failed")).forEach(cause::addSuppressed);
    }

    private List<Throwable> leave(String reason) {
        return decide(
                PendingGolden::leave,
                (reporter, outcome) ->
                        reporter.reportNotRecorded(outcome, test.name().id(), reason));
    }

    private List<Throwable> record() {
        return decide(
                PendingGolden::record,
                (reporter, outcome) -> reporter.report(outcome, test.name().id()));
    }

    private List<Throwable> decide(Decision decision, Report report) {
        List<Throwable> failures = new ArrayList<>();
        for (PendingGolden pending : test.checks().end()) {
            try {
                GoldenOutcome outcome = decision.of(pending);
                report.of(test.comparisons().reports().outcomes(), outcome)
                        .map(failure -> test.described(pending.name(), failure))
                        .map(Mismatch::of)
                        .ifPresent(failures::add);
            } catch (RuntimeException e) {
                test.reportFault(pending.name(), pending.actual(), e);
                failures.add(e);
            }
        }
        return failures;
    }

    private static void fail(List<Throwable> failures) {
        if (failures.isEmpty()) {
            return;
        }
        Throwable only = failures.get(0);
        if (failures.size() > 1) {
            throw new MultipleFailuresError(
                    String.format(Locale.ROOT, "This test has %d goldens", failures.size()), failures);
        }
        if (only instanceof RuntimeException fault) {
            throw fault;
        }
        throw (AssertionError) only;
    }

    private interface Decision {
        GoldenOutcome of(PendingGolden pending);
    }

    private interface Report {
        Optional<Failure> of(OutcomeReporter reporter, GoldenOutcome outcome);
    }
}
