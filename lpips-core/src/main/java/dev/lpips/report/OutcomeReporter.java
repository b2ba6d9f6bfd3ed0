package dev.lpips.report;

import dev.lpips.RulerLoan;
import dev.lpips.evidence.Evidence;
import dev.lpips.evidence.EvidenceWriter;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.image.Pixels;
import dev.lpips.outcome.Failure;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.OutcomeLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What happens after a golden check, for every front end alike: evidence and message if it does not pass, and a line in
 * the log in any case. Use one for a whole run. Safe for use by several threads.
 */
public final class OutcomeReporter {

    private final EvidenceWriter evidence;
    private final FailureMessage message;
    private final OutcomeLog log;

    /** Creates a reporter of the given parts. */
    public OutcomeReporter(EvidenceWriter evidence, FailureMessage message, OutcomeLog log) {
        this(log, evidence, message.comparingWith(log.earlierRuns()));
    }

    private OutcomeReporter(OutcomeLog log, EvidenceWriter evidence, FailureMessage message) {
        this.evidence = evidence;
        this.message = message;
        this.log = log;
    }

    /**
     * Returns this reporter for checks that a ruler judges: messages may ask it what else a picture looks like.
     *
     * @param ruler lends the ruler, to this thread
     * @since 0.1.0
     */
    public OutcomeReporter measuringWith(RulerLoan ruler) {
        return new OutcomeReporter(log, evidence, message.measuringWith(ruler));
    }

    /** Returns the reporter of this JVM's run, with evidence and log in one folder, which need not exist. */
    public static OutcomeReporter in(Path directory, ReportSettings settings) {
        return new OutcomeReporter(
                EvidenceWriter.in(directory), new FailureMessage(settings), OutcomeLog.in(directory));
    }

    /**
     * Reports a check.
     *
     * @param outcome what became of it
     * @param testId which test made it, as the front end names tests
     * @return the failure to throw; empty exactly if the check passed
     * @throws java.io.UncheckedIOException if evidence or log cannot be written; the check then counts as failed
     */
    public Optional<Failure> report(GoldenOutcome outcome, String testId) {
        return log(outcome, testId, "", Optional.empty()).failure();
    }

    /**
     * Reports a check, as {@link #report(GoldenOutcome, String)} does.
     *
     * @param outcome what became of it
     * @param testId which test made it, as the front end names tests
     * @param origin who set the thresholds, as {@link dev.lpips.rules.GoldenRules#origin} says it
     * @return the failure to throw; empty exactly if the check passed
     * @throws java.io.UncheckedIOException if evidence or log cannot be written; the check then counts as failed
     */
    public Optional<Failure> report(GoldenOutcome outcome, String testId, String origin) {
        return log(outcome, testId, origin).failure();
    }

    /**
     * Reports a check, as {@link #report(GoldenOutcome, String, String)} does.
     *
     * @return the check as the log has it
     */
    public Outcome log(GoldenOutcome outcome, String testId, String origin) {
        return log(outcome, testId, "", Optional.of(origin));
    }

    /**
     * Logs a check that passed in an earlier run and need not be made again.
     *
     * @param earlier what became of it then
     * @return the check as the log of this run has it
     * @throws IllegalArgumentException if it did not pass
     * @throws java.io.UncheckedIOException if the log cannot be written
     */
    public Outcome logAgain(Outcome earlier) {
        Outcome logged = earlier.again(log.run(), Instant.now());
        log.append(logged);
        return logged;
    }

    /**
     * Reports a check whose picture was to be recorded, and was not.
     *
     * @param outcome what became of it instead
     * @param testId which test made it, as the front end names tests
     * @param reason why it was not recorded, as a sentence
     * @return the failure to throw; empty exactly if the check passed
     * @throws java.io.UncheckedIOException if evidence or log cannot be written; the check then counts as failed
     */
    public Optional<Failure> reportNotRecorded(GoldenOutcome outcome, String testId, String reason) {
        return log(outcome, testId, reason + "\n", Optional.empty()).failure();
    }

    /**
     * Reports a check that could not be made, so that a build which goes on after failed tests does not pass for want of bad
     * news. The fault itself is the front end's to throw.
     *
     * @param name the golden's name
     * @param golden the golden's file
     * @param actual the picture that was to be checked
     * @param fault what went wrong
     * @param testId which test made it, as the front end names tests
     * @return the failure, as the log has it
     * @throws java.io.UncheckedIOException if evidence or log cannot be written
     */
    public Failure reportFault(GoldenName name, Path golden, Pixels actual, Throwable fault, String testId) {
        Evidence files = evidence.write(name, actual);
        Failure failure = new Failure(message.ofFault(name, golden, fault, files), files);
        log.append(Outcome.ofFault(name, golden, Optional.of(actual), failure, testId, log.run(), Instant.now()));
        return failure;
    }

    /**
     * Reports a test that did not come to any of its pictures, because how its goldens are held is not accepted: as {@link
     * #reportFault(GoldenName, Path, Pixels, Throwable, String)}, without evidence. It stands in the log until the test has
     * an outcome in a later run.
     *
     * @param name what the test's own golden would be called
     * @param golden its file, as far as that is known
     * @param fault what went wrong
     * @param testId which test it is, as the front end names tests
     * @return the failure, as the log has it
     * @throws java.io.UncheckedIOException if the log cannot be written
     */
    public Failure reportFault(GoldenName name, Path golden, Throwable fault, String testId) {
        Failure failure = new Failure(message.ofFault(testId, fault), Optional.empty());
        log.append(Outcome.ofFault(name, golden, Optional.empty(), failure, testId, log.run(), Instant.now()));
        return failure;
    }

    private Outcome log(GoldenOutcome outcome, String testId, String introduction, Optional<String> origin) {
        Optional<Failure> failure =
                outcome.isPass() ? Optional.empty() : Optional.of(failure(outcome, introduction, origin));
        Outcome logged = Outcome.of(outcome, failure, testId, log.run(), Instant.now());
        log.append(logged);
        return logged;
    }

    private Failure failure(GoldenOutcome outcome, String introduction, Optional<String> origin) {
        return evidence.write(
                outcome, files -> new Failure(introduction + message.ofOutcome(outcome, files, origin), files));
    }
}
