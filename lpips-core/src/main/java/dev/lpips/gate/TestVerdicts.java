package dev.lpips.gate;

import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.golden.GoldenVariants;
import dev.lpips.golden.GoldenVerifier;
import dev.lpips.golden.Orphans;
import dev.lpips.model.Lookup;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.OutcomeLog;
import dev.lpips.run.RunMembership;
import dev.lpips.run.TestRegister;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts the verdicts of a module's tests: every outcome, and every test that was expected to leave one. Runs are told apart by
 * their id and never by a clock.
 *
 * @param settings the module
 * @param properties the system properties of the build process
 */
record TestVerdicts(GateSettings settings, Lookup properties) {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    void verify(Gate.Run run, Findings findings) {
        if (settings.scope().kind() == TestScope.Kind.SKIPPED) {
            findings.note("Tests are skipped (%s), so the pictures they check are not verified"
                    .formatted(settings.scope().reason()));
        } else if (settings.scope().kind() == TestScope.Kind.FILTERED) {
            findings.note("Some tests are left out (%s), so only the pictures of the others are verified"
                    .formatted(settings.scope().reason()));
        }
        if (run == Gate.Run.NEWEST) {
            verifyNewest(findings);
        } else {
            verifyThisBuild(findings);
        }
    }

    private void verifyThisBuild(Findings findings) {
        Optional<RunMembership> run = RunMembership.ofBuild(settings.evidence(), properties, settings.module());
        List<Outcome> outcomes = run.map(found -> ofThisModule(OutcomeLog.ofRun(settings.evidence(), found)))
                .orElse(List.of());
        addAccepted(outcomes, findings);
        run.ifPresent(found -> {
            addMissingVerdicts(found.tests().withoutPass(), outcomes, findings);
            new DeadSessions(findings).add(found);
        });
        boolean isExpected =
                settings.scope().isComplete() && settings.actualDirectory().isEmpty();
        if (isExpected && outcomes.isEmpty() && !findings.hasFailures()) {
            throw nothing();
        }
        if (settings.scope().isComplete()) {
            run.ifPresent(found -> noteUnclaimed(found, findings));
        }
    }

    private void verifyNewest(Findings findings) {
        List<Outcome> outcomes = OutcomeLog.read(settings.evidence(), this::isOfThisModule);
        Optional<Outcome> newest = outcomes.stream().max(Comparator.comparing(Outcome::timestamp));
        newest.ifPresent(found -> findings.note("The outcomes in %s are of earlier builds, the newest of %s"
                .formatted(settings.evidence(), SECOND.format(found.timestamp()))));
        addAccepted(outcomes, findings);
        addMissingVerdictsOfEarlierRuns(findings);
        if (outcomes.isEmpty() && settings.actualDirectory().isEmpty() && !findings.hasFailures()) {
            throw nothing();
        }
    }

    private void addAccepted(List<Outcome> outcomes, Findings findings) {
        List<Outcome> accepted = outcomes.stream()
                .filter(outcome -> outcome.isOfWholeTest()
                        || settings.filter()
                                .accepts(outcome.name().withoutVariant().value()))
                .toList();
        LeftOut.note(settings.filter(), outcomes.size() - accepted.size(), findings);
        accepted.stream().map(TestVerdicts::finding).forEach(findings::add);
    }

    private static Finding finding(Outcome outcome) {
        return new Finding(
                outcome.name().value(),
                outcome.failure()
                        .map(failure -> "%s%n  test      : %s, %s"
                                .formatted(failure.message(), outcome.testId(), outcome.timestamp())),
                Optional.of(outcome));
    }

    /** For each test, the newest run that knows of it decides, as the newest outcomes of a golden do. */
    private void addMissingVerdictsOfEarlierRuns(Findings findings) {
        Set<String> settled = new HashSet<>();
        DeadSessions sessions = new DeadSessions(findings);
        for (RunMembership run : RunMembership.earlier(settings.evidence(), settings.module())) {
            TestRegister tests = run.tests();
            List<Outcome> outcomes = ofThisModule(OutcomeLog.ofRun(settings.evidence(), run));
            addMissingVerdicts(tests.withoutPass(settled), outcomes, findings);
            sessions.addUnlessSettled(run, settled);
            settled.addAll(tests.ids());
        }
    }

    /** A test may throw before it comes to its picture, be aborted, or die with its JVM; a build may ignore all three. */
    private static void addMissingVerdicts(List<String> withoutPass, List<Outcome> outcomes, Findings findings) {
        Set<String> failed = outcomes.stream()
                .filter(outcome -> outcome.failure().isPresent())
                .map(Outcome::testId)
                .collect(Collectors.toSet());
        withoutPass.stream()
                .filter(test -> !failed.contains(test))
                .forEach(test -> findings.fail(
                        test,
                        "the test %s began and left no verdict on its picture: it failed for another reason, was aborted, or its JVM died"
                                .formatted(test)));
    }

    private void noteUnclaimed(RunMembership run, Findings findings) {
        List<Path> unclaimed = new ArrayList<>();
        for (Path directory : settings.testGoldens()) {
            if (Files.isDirectory(directory)) {
                GoldenStore store = GoldenStore.at(directory);
                GoldenVerifier verifier =
                        new GoldenVerifier(store, GoldenMode.VERIFY, GoldenVariants.none(), run.ledger());
                List<GoldenName> names = Orphans.of(verifier, anyGroup -> true);
                names.forEach(name -> unclaimed.add(store.file(name)));
            }
        }
        if (!unclaimed.isEmpty()) {
            findings.note(String.format(
                    Locale.ROOT,
                    "No test of this build checked these goldens (%d): %s",
                    unclaimed.size(),
                    unclaimed.stream().map(Path::toString).collect(Collectors.joining(", "))));
        }
    }

    private IllegalArgumentException nothing() {
        List<Outcome> others = OutcomeLog.read(settings.evidence(), outcome -> !isOfDirectory(outcome));
        if (others.isEmpty()) {
            return new IllegalArgumentException(
                    "There is nothing to verify: no actualDirectory is configured, and no test left an outcome in %s. Did the tests run? A module without pictures sets lpips.skip"
                            .formatted(settings.evidence()));
        }
        return new IllegalArgumentException(
                "The outcomes in %s are of other builds or modules, the newest of run %s: no test of %s left one in this build. Did its tests run? A build that skips them sets skipTests or lpips.skip, and the goal alone takes the outcomes of earlier builds"
                        .formatted(
                                settings.evidence(),
                                others.stream()
                                        .map(Outcome::run)
                                        .max(Comparator.naturalOrder())
                                        .orElseThrow(),
                                settings.module().name()));
    }

    private List<Outcome> ofThisModule(List<Outcome> outcomes) {
        return outcomes.stream().filter(this::isOfThisModule).toList();
    }

    private boolean isOfThisModule(Outcome outcome) {
        return !isOfDirectory(outcome) && outcome.isOf(settings.module());
    }

    /** What a directory check of an earlier build found is no news. */
    private static boolean isOfDirectory(Outcome outcome) {
        return outcome.testId().equals(DirectoryCheck.TEST_ID);
    }
}
