package dev.lpips.gate;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.batch.PairPipeline;
import dev.lpips.evidence.EvidenceWriter;
import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenVariants;
import dev.lpips.golden.GoldenVerifier;
import dev.lpips.model.Lookup;
import dev.lpips.outcome.KeptPasses;
import dev.lpips.outcome.OutcomeLog;
import dev.lpips.report.FailureMessage;
import dev.lpips.report.OutcomeReporter;
import dev.lpips.report.ReportSettings;
import dev.lpips.rules.GoldenRules;
import dev.lpips.run.RunId;
import dev.lpips.run.RunMembership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Verifies one module: compares a directory of pictures with a directory of goldens, and counts the outcomes of tests.
 *
 * <p>A golden without a picture, a picture without a golden, a file that cannot be read, a test without a verdict, and nothing
 * to verify at all are failures too.
 *
 * @param settings what to look at
 * @param report how to write messages
 * @param overruling adds to the rules of a directory whatever overrules its file
 * @param unset what measures, where nothing is set
 * @param opener opens a ruler
 * @param properties the system properties of this process
 * @param environment the environment variables of this process
 * @since 0.1.0
 */
public record Gate(
        GateSettings settings,
        ReportSettings report,
        UnaryOperator<GoldenRules> overruling,
        LpipsOptions unset,
        Function<LpipsOptions, Lpips> opener,
        Lookup properties,
        Lookup environment) {

    /** Which outcomes of tests count. */
    public enum Run {
        /** Those of the tests that this build ran. */
        THIS_BUILD,
        /** The newest there are: for a call that runs no tests. */
        NEWEST
    }

    /**
     * Verifies the module, and returns when everything was found.
     *
     * @param run which outcomes of tests count
     * @param findings receives what is found
     * @throws IllegalArgumentException if a setting is not accepted, a directory is missing, or there is nothing to verify
     * @throws dev.lpips.outcome.UnreadableOutcomeException if an outcome cannot be read, is of the future, or is gone
     * @throws dev.lpips.engine.EngineException if the network cannot be run
     * @throws IOException if a directory cannot be listed
     */
    public void verify(Run run, Findings findings) throws IOException {
        if (settings.actualDirectory().isPresent()) {
            verifyDirectory(settings.actualDirectory().get(), findings);
        }
        new TestVerdicts(settings, properties).verify(run, findings);
        if (findings.checked() == 0 && !settings.filter().isAll()) {
            throw new IllegalArgumentException(
                    "No picture check of %s is left by %s. In a build of several modules, -pl chooses those to look at"
                            .formatted(settings.module().name(), settings.filter()));
        }
    }

    private void verifyDirectory(Path actuals, Findings findings) throws IOException {
        if (!settings.scope().isComplete() && !Files.exists(actuals)) {
            findings.note("There is no directory %s, because tests were left out (%s)"
                    .formatted(actuals, settings.scope().reason()));
            return;
        }
        requireDirectory(actuals, "actualDirectory should name where this build leaves its pictures");
        requireDirectory(
                settings.goldenDirectory(),
                "goldenDirectory should name the goldens. For the first ones, create it, verify, look, and approve");
        // Paths of a build are absolute; messages have them as the reader would type them.
        Path goldens = Path.of(report.show(settings.goldenDirectory()));
        GoldenRules rules = overruling.apply(GoldenRules.of(goldens));
        LpipsOptions options = rules.options(unset);
        GoldenMode mode = rules.mode(properties, environment);
        GoldenVariants variants = rules.variants(properties);
        RunMembership membership = RunMembership.of(settings.evidence(), RunId.fresh(), settings.module());
        try (Lpips lpips = opener.apply(options)) {
            PassedChecks passed = passed(mode, options, lpips);
            DirectoryCheck check = new DirectoryCheck(
                    lpips,
                    new PairPipeline(Runtime.getRuntime().availableProcessors()),
                    rules,
                    store -> new GoldenVerifier(store, mode, variants, membership.ledger()),
                    reporter(options, membership),
                    passed);
            check.verify(goldens, Path.of(report.show(actuals)), settings, findings);
            passed.write();
        }
    }

    /** Where goldens may be written, every check is made. */
    private PassedChecks passed(GoldenMode mode, LpipsOptions options, Lpips lpips) {
        Optional<Path> home = settings.keepsPasses() && mode == GoldenMode.VERIFY
                ? Optional.of(options.store().directory().resolveSibling("seal"))
                : Optional.empty();
        return PassedChecks.of(KeptPasses.in(settings.evidence(), home), options, lpips.model());
    }

    private OutcomeReporter reporter(LpipsOptions options, RunMembership membership) {
        return new OutcomeReporter(
                EvidenceWriter.in(settings.evidence(), membership.ledger()),
                new FailureMessage(report.withAlpha(options.alpha())),
                OutcomeLog.in(settings.evidence(), membership));
    }

    private static void requireDirectory(Path directory, String advice) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException("There is no directory %s; %s".formatted(directory, advice));
        }
    }
}
