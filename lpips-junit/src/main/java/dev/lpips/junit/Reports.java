package dev.lpips.junit;

import dev.lpips.evidence.EvidenceWriter;
import dev.lpips.model.Lookup;
import dev.lpips.outcome.OutcomeLog;
import dev.lpips.report.FailureMessage;
import dev.lpips.report.OutcomeReporter;
import dev.lpips.report.PictureMessage;
import dev.lpips.report.ReportSettings;
import dev.lpips.report.SequenceMessage;
import dev.lpips.run.RunLedger;
import dev.lpips.run.RunMembership;
import dev.lpips.run.TestRegister;
import java.nio.file.Path;

/**
 * Core's writers and renderers for one folder of evidence, as part of the run that this JVM belongs to.
 *
 * @param membership the run
 * @param evidence writes the pictures
 * @param judged renders what a tolerance decided
 * @param pictures renders what no tolerance decides: sizes, pixels, which reference is closer
 * @param sequences renders what is said of several
 * @param outcomes reports golden checks
 */
record Reports(
        RunMembership membership,
        EvidenceWriter evidence,
        FailureMessage judged,
        PictureMessage pictures,
        SequenceMessage sequences,
        OutcomeReporter outcomes) {

    static Reports in(Path directory, Lookup properties, Lookup environment) {
        RunMembership membership = RunMembership.join(directory, properties);
        ReportSettings settings = ReportSettings.here(environment).withNextSteps(BuildSteps.of(properties));
        EvidenceWriter evidence = EvidenceWriter.in(directory, membership.ledger());
        FailureMessage judged = new FailureMessage(settings);
        return new Reports(
                membership,
                evidence,
                judged,
                new PictureMessage(settings),
                new SequenceMessage(settings),
                new OutcomeReporter(evidence, judged, OutcomeLog.in(directory, membership)));
    }

    /** Returns what the JVMs of the run share. */
    RunLedger ledger() {
        return membership.ledger();
    }

    /** Returns the tests of this module that began. */
    TestRegister tests() {
        return membership.tests();
    }
}
