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
import dev.lpips.image.UnreadableImageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
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
