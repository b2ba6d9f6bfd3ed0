package dev.lpips.report;

import static dev.lpips.ComparisonFixtures.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.ComparisonFixtures;
import dev.lpips.Tolerance;
import dev.lpips.evidence.Evidence;
import dev.lpips.evidence.EvidenceWriter;
import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.golden.GoldenStore;
import dev.lpips.golden.GoldenVerifier;
import dev.lpips.golden.Provenance;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.outcome.Failure;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.Outcome.Status;
import dev.lpips.outcome.OutcomeLog;
import dev.lpips.run.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeReporterTest {

    private static final GoldenName NAME = new GoldenName("LoginPageTest/dark-mode");
    private static final Pixels GOLDEN = plain(4, 3, 100);
    private static final Pixels FAR = plain(4, 3, 200);

    @TempDir
    Path project;

    GoldenStore store;
    Path directory;
    OutcomeReporter reporter;

    @BeforeEach
    void open() {
        store = GoldenStore.at(project.resolve("goldens"));
        directory = project.resolve("target/lpips");
        reporter =
                OutcomeReporter.in(directory, ReportSettings.here(name -> null).withWorkingDirectory(project));
    }

    @Test
    void logs_a_pass_without_evidence() {
        store.write(NAME, GOLDEN);

        assertThat(report(GoldenMode.VERIFY, GOLDEN)).isEmpty();

        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("outcomes", "runs");
        assertThat(OutcomeLog.read(directory)).singleElement().satisfies(logged -> {
            assertThat(logged.status()).isEqualTo(Status.MATCH);
            assertThat(logged.testId()).isEqualTo("LoginPageTest.dark()");
            assertThat(logged.run()).isEqualTo(RunId.ofThisJvm());
        });
    }

    @Test
    void logs_a_check_that_could_not_be_made_as_one_that_does_not_pass() {
        IllegalStateException fault = new IllegalStateException("the network does not run");

        reporter.reportFault(NAME, store.file(NAME), FAR, fault, "LoginPageTest.dark()");

        assertThat(OutcomeLog.read(directory)).singleElement().satisfies(logged -> {
            assertThat(logged.status()).isEqualTo(Status.FAULT);
            assertThat(logged.status().isPass()).isFalse();
            assertThat(logged.failure().orElseThrow().message()).isEqualTo("""
                            image could not be held against its golden "LoginPageTest/dark-mode"
                              because : the network does not run
                              actual  : target/lpips/LoginPageTest/dark-mode-actual.png
                              golden  : goldens/LoginPageTest/dark-mode.png""");
            assertThat(ImageFiles.read(evidence(logged.failure()).actual())).isEqualTo(FAR);
        });
    }

    @Test
    void logs_a_test_that_came_to_no_picture_as_one_that_does_not_pass_and_writes_no_picture() throws IOException {
        IllegalArgumentException fault = new IllegalArgumentException("there is no model \"resnet\"");

        reporter.reportFault(NAME, store.file(NAME), fault, "LoginPageTest.dark()");

        assertThat(OutcomeLog.read(directory)).singleElement().satisfies(logged -> {
            assertThat(logged.status()).isEqualTo(Status.FAULT);
            assertThat(logged.actualSize()).isEmpty();
            assertThat(logged.failure()).contains(new Failure("""
                            no image of the test LoginPageTest.dark() was held against its golden
                              because : there is no model "resnet\"""", Optional.empty()));
        });
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("outcomes", "runs");
    }

    @Test
    void says_where_a_golden_comes_from_in_the_message_and_in_the_log() {
        Provenance provenance = Provenance.now(Optional.of("LPIPS 0.1, alex"), "LoginPageTest.dark()");
        store.write(NAME, GOLDEN, provenance);

        Failure failure = report(GoldenMode.VERIFY, FAR).orElseThrow();

        assertThat(failure.message())
                .contains("recorded", provenance.when() + " by LoginPageTest.dark()", "LPIPS 0.1, alex");
        assertThat(OutcomeLog.read(directory))
                .singleElement()
                .satisfies(logged -> assertThat(logged.provenance()).contains(provenance));
    }

    @Test
    void says_first_why_a_picture_was_not_recorded() {
        GoldenOutcome missing = new GoldenOutcome.Missing(NAME, store.file(NAME), FAR);

        Failure failure = reporter.reportNotRecorded(missing, "LoginPageTest.dark()", "not recorded: the test failed")
                .orElseThrow();

        assertThat(failure.message())
                .startsWith("not recorded: the test failed\nthere is no golden \"LoginPageTest/dark-mode\" yet\n");
    }

    @Test
    void gives_a_mismatch_its_message_and_evidence_and_logs_both() {
        store.write(NAME, GOLDEN);

        Failure failure = report(GoldenMode.VERIFY, FAR).orElseThrow();

        assertThat(failure.message())
                .startsWith("image is not perceptually close to its golden \"LoginPageTest/dark-mode\"")
                .contains("heatmap     : target/lpips/LoginPageTest/dark-mode-heatmap.png");
        assertThat(evidence(Optional.of(failure)).actual()).exists();
        assertThat(OutcomeLog.read(directory))
                .singleElement()
                .satisfies(logged -> assertThat(logged.failure()).contains(failure));
    }

    @Test
    void fails_a_missing_golden() {
        assertThat(report(GoldenMode.VERIFY, FAR))
                .hasValueSatisfying(failure -> assertThat(failure.message()).startsWith("there is no golden"));

        assertThat(OutcomeLog.read(directory)).extracting(Outcome::status).containsExactly(Status.MISSING);
        assertThat(project.resolve("goldens")).doesNotExist();
    }

    @Test
    void fails_a_golden_that_was_just_recorded() {
        store.write(NAME, GOLDEN);

        assertThat(report(GoldenMode.RECORD_FAILED, FAR)).isPresent();

        assertThat(OutcomeLog.read(directory)).singleElement().satisfies(logged -> {
            assertThat(logged.status()).isEqualTo(Status.RECORDED);
            assertThat(logged.measurement()).isPresent();
        });
    }

    @Test
    void a_failure_says_what_an_earlier_run_measured() {
        store.write(NAME, GOLDEN);
        OutcomeLog yesterday = OutcomeLog.in(directory, RunId.fresh());
        new OutcomeReporter(EvidenceWriter.in(directory), message(), yesterday)
                .report(verified(GOLDEN), "LoginPageTest.dark()");

        String message = report(GoldenMode.VERIFY, FAR).orElseThrow().message();

        assertThat(message)
                .containsPattern("\n  last time   : match, distance 0\\.0000, worst patch 0\\.0000   "
                        + "\\(20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC\\)\n");
    }

    @Test
    void what_this_run_measured_is_not_the_last_time() {
        store.write(NAME, GOLDEN);
        report(GoldenMode.VERIFY, GOLDEN);

        assertThat(report(GoldenMode.VERIFY, FAR).orElseThrow().message()).doesNotContain("last time");
    }

    @Test
    void a_log_that_cannot_be_read_costs_a_hint_and_not_the_message() throws IOException {
        store.write(NAME, GOLDEN);
        Path broken = directory.resolve("outcomes/20200101T000000.000000Z-1-00000000/broken.json");
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, "{");

        assertThat(report(GoldenMode.VERIFY, FAR).orElseThrow().message())
                .startsWith("image is not perceptually close")
                .doesNotContain("last time")
                .contains("to accept");
    }

    @Test
    void names_another_golden_that_the_picture_looks_like() {
        store.write(NAME, GOLDEN);
        store.write(new GoldenName("LoginPageTest/light-mode"), FAR);

        assertThat(report(GoldenMode.VERIFY, FAR).orElseThrow().message())
                .contains("\n  looks like  : goldens/LoginPageTest/light-mode.png"
                        + "   (another golden, with the very pixels of actual)\n");
    }

    /** A page that shows what another should is farther from its golden, and goldens are decoded for this hint. */
    @ParameterizedTest(name = "blue {0} instead of 100: {1}")
    @CsvSource({"108, false", "120, true"})
    void looks_for_another_golden_only_where_the_own_one_is_far_or_nothing_else_explains_it(int blue, boolean isNamed) {
        Pixels actual = plain(4, 3, blue);
        store.write(NAME, GOLDEN);
        store.write(new GoldenName("LoginPageTest/light-mode"), actual);
        GoldenOutcome outcome = new GoldenVerifier(store, GoldenMode.VERIFY)
                .verify(NAME, actual, ComparisonFixtures::judgeByBlue, Tolerance.distance(0.01));

        String message =
                reporter.report(outcome, "LoginPageTest.dark()").orElseThrow().message();

        assertThat(message).contains("likely      : the colours are shifted");
        assertThat(message.contains("looks like")).isEqualTo(isNamed);
    }

    private FailureMessage message() {
        return new FailureMessage(ReportSettings.here(name -> null).withWorkingDirectory(project));
    }

    private GoldenOutcome verified(Pixels actual) {
        return new GoldenVerifier(store, GoldenMode.VERIFY)
                .verify(NAME, actual, ComparisonFixtures::judgeByBlue, Tolerance.GOLDEN);
    }

    private Optional<Failure> report(GoldenMode mode, Pixels actual) {
        GoldenOutcome outcome =
                new GoldenVerifier(store, mode).verify(NAME, actual, ComparisonFixtures::judgeByBlue, Tolerance.GOLDEN);
        return reporter.report(outcome, "LoginPageTest.dark()");
    }

    private static Evidence evidence(Optional<Failure> failure) {
        return failure.flatMap(Failure::evidence).orElseThrow();
    }
}
