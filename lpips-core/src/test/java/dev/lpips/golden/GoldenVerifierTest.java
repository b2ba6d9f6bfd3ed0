package dev.lpips.golden;

import static dev.lpips.ComparisonFixtures.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.ComparisonFixtures;
import dev.lpips.Tolerance;
import dev.lpips.golden.GoldenOutcome.Missing;
import dev.lpips.golden.GoldenOutcome.Reason;
import dev.lpips.golden.GoldenOutcome.Recorded;
import dev.lpips.golden.GoldenOutcome.Verified;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.UnreadableImageException;
import dev.lpips.run.RunLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenVerifierTest {

    private static final GoldenName NAME = new GoldenName("LoginPageTest/dark-mode");
    private static final Tolerance TOLERANCE = Tolerance.distance(0.05);
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    private static final Pixels GOLDEN = plain(4, 3, 100);
    private static final Pixels CLOSE = plain(4, 3, 110); // 10 / 255 = 0.039
    private static final Pixels FAR = plain(4, 3, 120); // 20 / 255 = 0.078
    private static final Pixels OTHER_SIZE = plain(5, 3, 100);

    @TempDir
    Path root;

    GoldenStore store;

    @BeforeEach
    void open() {
        store = GoldenStore.at(root);
    }

    @ParameterizedTest
    @EnumSource(GoldenMode.class)
    void passes_equal_pixels_and_writes_nothing_in_any_mode(GoldenMode mode) throws IOException {
        keepGolden();

        GoldenOutcome outcome = verify(mode, GOLDEN);

        assertThat(outcome.isPass()).isTrue();
        assertThat(outcome).isInstanceOf(Verified.class);
        assertNothingWritten();
    }

    @ParameterizedTest
    @EnumSource(names = "RECORD_ALL", mode = EnumSource.Mode.EXCLUDE)
    void passes_a_picture_within_tolerance_and_leaves_the_golden_alone(GoldenMode mode) throws IOException {
        keepGolden();

        assertThat(verify(mode, CLOSE).isPass()).isTrue();

        assertNothingWritten();
    }

    @ParameterizedTest
    @EnumSource(names = {"VERIFY", "RECORD_MISSING"})
    void reports_a_mismatch_and_writes_nothing(GoldenMode mode) throws IOException {
        keepGolden();

        GoldenOutcome outcome = verify(mode, FAR);

        assertThat(outcome).isInstanceOfSatisfying(Verified.class, verified -> {
            assertThat(verified.reference()).isEqualTo(GOLDEN);
            assertThat(verified.actual()).isEqualTo(FAR);
            assertThat(verified.file()).isEqualTo(store.file(NAME));
            assertThat(verified.verdict().isMatch()).isFalse();
        });
        assertThat(outcome.isPass()).isFalse();
        assertNothingWritten();
    }

    @Test
    void reports_another_size_as_a_failed_check() throws IOException {
        keepGolden();

        assertThat(verify(GoldenMode.VERIFY, OTHER_SIZE).isPass()).isFalse();

        assertNothingWritten();
    }

    @Test
    void reports_a_missing_golden_and_writes_nothing() {
        GoldenOutcome outcome = verify(GoldenMode.VERIFY, FAR);

        assertThat(outcome).isEqualTo(new Missing(NAME, store.file(NAME), FAR));
        assertThat(outcome.isPass()).isFalse();
        assertThat(root).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(names = "VERIFY", mode = EnumSource.Mode.EXCLUDE)
    void records_a_missing_golden_but_does_not_pass_it(GoldenMode mode) {
        GoldenOutcome outcome = verify(mode, FAR);

        assertThat(outcome).isInstanceOfSatisfying(Recorded.class, recorded -> {
            assertThat(recorded.reason()).isEqualTo(Reason.MISSING);
            assertThat(recorded.previous()).isEmpty();
        });
        assertThat(outcome.isPass()).isFalse();
        assertThat(store.read(NAME)).contains(FAR);
    }

    @Test
    void records_a_failed_golden_and_keeps_the_verdict_on_the_one_before() throws IOException {
        keepGolden();

        GoldenOutcome outcome = verify(GoldenMode.RECORD_FAILED, FAR);

        assertThat(outcome).isInstanceOfSatisfying(Recorded.class, recorded -> {
            assertThat(recorded.reason()).isEqualTo(Reason.MISMATCH);
            assertThat(recorded.previous())
                    .hasValueSatisfying(verdict -> assertThat(verdict.isMatch()).isFalse());
        });
        assertThat(store.read(NAME)).contains(FAR);
    }

    @Test
    void records_a_golden_of_another_size_as_a_failed_one() throws IOException {
        keepGolden();

        assertThat(verify(GoldenMode.RECORD_FAILED, OTHER_SIZE)).isInstanceOf(Recorded.class);

        assertThat(store.read(NAME)).contains(OTHER_SIZE);
    }

    @Test
    void records_all_that_differs_however_close_it_looks() throws IOException {
        keepGolden();

        GoldenOutcome outcome = verify(GoldenMode.RECORD_ALL, CLOSE);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Recorded.class,
                        recorded -> assertThat(recorded.reason()).isEqualTo(Reason.PIXELS_DIFFER));
        assertThat(store.read(NAME)).contains(CLOSE);
    }

    @ParameterizedTest
    @EnumSource(names = "VERIFY", mode = EnumSource.Mode.EXCLUDE)
    void does_not_pass_a_retry_against_what_the_first_try_recorded(GoldenMode mode) {
        GoldenVerifier verifier = new GoldenVerifier(store, mode);
        verify(verifier, GOLDEN);

        GoldenOutcome retry = verify(verifier, CLOSE);

        assertThat(retry.isPass()).isFalse();
        assertThat(retry)
                .isInstanceOfSatisfying(
                        Recorded.class,
                        recorded -> assertThat(recorded.reason()).isEqualTo(Reason.EARLIER_IN_THIS_RUN));
        assertThat(store.read(NAME)).contains(GOLDEN);
    }

    @ParameterizedTest
    @EnumSource(names = "VERIFY", mode = EnumSource.Mode.EXCLUDE)
    void shows_two_pictures_under_one_name_as_a_mismatch_and_keeps_the_first(GoldenMode mode) {
        GoldenVerifier verifier = new GoldenVerifier(store, mode);
        verify(verifier, GOLDEN);

        GoldenOutcome second = verify(verifier, FAR);

        assertThat(second).isInstanceOf(Verified.class);
        assertThat(second.isPass()).isFalse();
        assertThat(store.read(NAME)).contains(GOLDEN);
    }

    @Test
    void passes_in_the_next_run() {
        verify(GoldenMode.RECORD_MISSING, GOLDEN);

        assertThat(verify(GoldenMode.RECORD_MISSING, GOLDEN).isPass()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(GoldenMode.class)
    void never_replaces_a_golden_that_cannot_be_read(GoldenMode mode) throws IOException {
        Files.createDirectories(store.file(NAME).getParent());
        Files.writeString(store.file(NAME), "version https://git-lfs.github.com/spec/v1\n");

        assertThatThrownBy(() -> verify(mode, FAR)).isInstanceOf(UnreadableImageException.class);

        assertThat(store.file(NAME)).content().startsWith("version");
    }

    @Test
    void records_once_and_passes_none_of_the_tests_that_share_a_name_at_the_same_time() throws Exception {
        GoldenVerifier verifier = new GoldenVerifier(store, GoldenMode.RECORD_MISSING);
        ExecutorService threads = Executors.newFixedThreadPool(8);

        List<Future<GoldenOutcome>> checks = IntStream.range(0, 8)
                .mapToObj(i -> threads.submit(() -> verify(verifier, plain(4, 3, i))))
                .toList();

        threads.shutdown();
        List<GoldenOutcome> outcomes = new ArrayList<>();
        for (Future<GoldenOutcome> check : checks) {
            outcomes.add(check.get());
        }
        assertThat(outcomes).noneMatch(GoldenOutcome::isPass);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Recorded recorded && recorded.reason() == Reason.MISSING)
                .singleElement()
                .satisfies(first -> assertThat(store.read(NAME)).contains(first.actual()));
    }

    @Test
    void does_not_pass_in_another_JVM_of_the_run_what_this_one_recorded_in_whatever_mode() {
        Path ledger = root.resolve("runs/monday.ledger");
        verify(
                new GoldenVerifier(store, GoldenMode.RECORD_MISSING, GoldenVariants.none(), RunLedger.at(ledger)),
                GOLDEN);

        GoldenOutcome other = verify(
                new GoldenVerifier(store, GoldenMode.VERIFY, GoldenVariants.none(), RunLedger.at(ledger)), GOLDEN);

        assertThat(other).isInstanceOf(Recorded.class);
        assertThat(other.isPass()).isFalse();
    }

    @Test
    void lets_a_test_that_runs_again_have_its_golden_and_no_other_in_whatever_JVM_or_case() {
        Path ledger = root.resolve("runs/monday.ledger");
        GoldenOwner owner = new GoldenOwner("class:LoginPageTest/method:dark()", "LoginPageTest.dark()");
        GoldenOwner other = new GoldenOwner("class:LoginPageTest/method:Dark()", "LoginPageTest.Dark()");
        verifierOf(ledger).claim(NAME, owner);

        verifierOf(ledger).claim(NAME, owner);
        assertThatThrownBy(() -> verifierOf(ledger).claim(new GoldenName("LoginPageTest/Dark-Mode"), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "Two tests have the golden \"LoginPageTest/Dark-Mode\": LoginPageTest.dark() and"
                                + " LoginPageTest.Dark(). Name one of them");
        verifierOf(root.resolve("runs/tuesday.ledger")).claim(NAME, other);
    }

    private GoldenVerifier verifierOf(Path ledger) {
        return new GoldenVerifier(store, GoldenMode.VERIFY, GoldenVariants.none(), RunLedger.at(ledger));
    }

    @Test
    void uses_the_variant_that_fits_best_and_says_which() {
        GoldenVariants variants = new GoldenVariants(Optional.empty(), List.of("linux-x64", "linux", "jdk25"));
        store.write(NAME, GOLDEN);
        store.write(NAME.withVariant("linux"), FAR);
        store.write(NAME.withVariant("mac"), OTHER_SIZE);

        GoldenOutcome outcome = verify(verifierOf(GoldenMode.VERIFY, variants), FAR);

        assertThat(outcome.isPass()).isTrue();
        assertThat(outcome.variant()).contains("linux");
        assertThat(outcome.name()).isEqualTo(NAME);
        assertThat(outcome.file()).isEqualTo(store.file(NAME.withVariant("linux")));
    }

    @Test
    void rewrites_the_variant_that_did_not_match_and_not_the_plain_golden() {
        GoldenVariants variants = new GoldenVariants(Optional.empty(), List.of("linux"));
        store.write(NAME, GOLDEN);
        store.write(NAME.withVariant("linux"), GOLDEN);

        verify(verifierOf(GoldenMode.RECORD_FAILED, variants), FAR);

        assertThat(store.read(NAME)).contains(GOLDEN);
        assertThat(store.read(NAME.withVariant("linux"))).contains(FAR);
    }

    @Test
    void never_falls_back_from_a_variant_that_cannot_be_read() throws IOException {
        GoldenVariants variants = new GoldenVariants(Optional.empty(), List.of("linux"));
        store.write(NAME, GOLDEN);
        Files.createFile(store.file(NAME.withVariant("linux")));

        assertThatThrownBy(() -> verify(verifierOf(GoldenMode.RECORD_ALL, variants), GOLDEN))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("is empty");

        assertThat(store.file(NAME.withVariant("linux"))).isEmptyFile();
    }

    @Test
    void refuses_a_name_that_is_a_variant_because_another_golden_may_have_it() {
        GoldenVerifier verifier = new GoldenVerifier(store, GoldenMode.RECORD_MISSING);

        assertThatThrownBy(() -> verifier.verify(
                        new GoldenName("LoginPageTest/dark@linux"), GOLDEN, ComparisonFixtures::judgeByBlue, TOLERANCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("what follows the @ is a variant of \"LoginPageTest/dark\"")
                .hasMessageContaining("-Dlpips.golden.variant=linux");
        assertThat(root).isEmptyDirectory();
    }

    private GoldenVerifier verifierOf(GoldenMode mode, GoldenVariants variants) {
        return new GoldenVerifier(store, mode, variants, RunLedger.inMemory());
    }

    private void keepGolden() throws IOException {
        store.write(NAME, GOLDEN);
        Files.setLastModifiedTime(store.file(NAME), LONG_AGO);
    }

    private void assertNothingWritten() throws IOException {
        assertThat(Files.getLastModifiedTime(store.file(NAME))).isEqualTo(LONG_AGO);
        assertThat(store.read(NAME)).contains(GOLDEN);
        assertThat(store.file(NAME).getParent().toFile().list()).hasSize(1);
    }

    private GoldenOutcome verify(GoldenMode mode, Pixels actual) {
        return verify(new GoldenVerifier(store, mode), actual);
    }

    private static GoldenOutcome verify(GoldenVerifier verifier, Pixels actual) {
        return verifier.verify(NAME, actual, ComparisonFixtures::judgeByBlue, TOLERANCE);
    }
}
