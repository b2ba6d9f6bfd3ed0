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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenChecksTest {

    private static final GoldenName NAME = new GoldenName("LoginPageTest/dark");
    private static final Tolerance TOLERANCE = Tolerance.distance(0.05);
    private static final Pixels GOLDEN = plain(4, 3, 100);
    private static final Pixels CLOSE = plain(4, 3, 110); // 10 / 255 = 0.039
    private static final Pixels FAR = plain(4, 3, 120); // 20 / 255 = 0.078

    @TempDir
    Path root;

    GoldenStore store;
    RunLedger ledger = RunLedger.inMemory();

    @BeforeEach
    void open() {
        store = GoldenStore.at(root);
    }

    @ParameterizedTest
    @EnumSource(names = "VERIFY", mode = EnumSource.Mode.EXCLUDE)
    void write_nothing_before_the_test_is_over(GoldenMode mode) {
        GoldenChecks checks = begin(mode);

        assertThat(check(checks, FAR)).isEmpty();

        assertThat(root).isEmptyDirectory();
        assertThat(checks.end()).singleElement().satisfies(pending -> {
            assertThat(pending.name()).isEqualTo(NAME);
            assertThat(pending.actual()).isEqualTo(FAR);
        });
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void record_after_the_test_with_where_it_comes_from_and_still_do_not_pass() {
        GoldenChecks checks = begin(GoldenMode.RECORD_MISSING);
        check(checks, FAR);

        GoldenOutcome outcome = checks.end().get(0).record();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Recorded.class,
                        recorded -> assertThat(recorded.reason()).isEqualTo(Reason.MISSING));
        assertThat(outcome.isPass()).isFalse();
        assertThat(store.read(NAME)).contains(FAR);
        assertThat(Provenance.read(store.file(NAME))).map(Provenance::test).contains("the test");
    }

    @Test
    void are_what_they_would_be_without_recording_after_a_test_that_failed() {
        store.write(NAME, GOLDEN);
        GoldenChecks mismatch = begin(GoldenMode.RECORD_FAILED);
        GoldenChecks missing = begin(GoldenMode.RECORD_FAILED);
        check(mismatch, FAR);
        missing.check(new GoldenName("LoginPageTest/new"), FAR, ComparisonFixtures::judgeByBlue, TOLERANCE);

        assertThat(mismatch.end().get(0).leave())
                .isInstanceOfSatisfying(
                        Verified.class,
                        verified -> assertThat(verified.verdict().isMatch()).isFalse());
        assertThat(missing.end().get(0).leave()).isInstanceOf(Missing.class);

        assertThat(store.read(NAME)).contains(GOLDEN);
        assertThat(store.names()).containsExactly(NAME);
    }

    @Test
    void are_decided_once() {
        GoldenChecks checks = begin(GoldenMode.RECORD_ALL);
        check(checks, FAR);

        assertThat(checks.end()).hasSize(1);
        assertThat(checks.end()).isEmpty();
    }

    @Test
    void are_refused_when_the_test_is_over_because_nobody_would_record_them() {
        GoldenChecks checks = begin(GoldenMode.RECORD_ALL);
        checks.end();

        assertThatThrownBy(() -> check(checks, FAR))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The test is over");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void hold_a_second_picture_of_a_test_against_the_first_that_waits() {
        GoldenChecks checks = begin(GoldenMode.RECORD_MISSING);
        check(checks, GOLDEN);

        assertThat(check(checks, CLOSE)).isEmpty();
        assertThat(check(checks, FAR))
                .hasValueSatisfying(outcome -> assertThat(outcome.isPass()).isFalse());

        assertThat(checks.end())
                .singleElement()
                .satisfies(pending -> assertThat(pending.actual()).isEqualTo(GOLDEN));
    }

    @Test
    void leave_a_golden_within_tolerance_alone() {
        store.write(NAME, GOLDEN);
        GoldenChecks checks = begin(GoldenMode.RECORD_FAILED);

        assertThat(check(checks, CLOSE))
                .hasValueSatisfying(outcome -> assertThat(outcome.isPass()).isTrue());

        assertThat(checks.end()).isEmpty();
        assertThat(store.read(NAME)).contains(GOLDEN);
    }

    @Test
    void record_one_of_two_pictures_that_waited_under_one_name_and_show_the_other_as_a_mismatch() {
        GoldenChecks one = begin(GoldenMode.RECORD_MISSING);
        GoldenChecks other = begin(GoldenMode.RECORD_MISSING);
        check(one, GOLDEN);
        check(other, FAR);

        assertThat(one.end().get(0).record()).isInstanceOf(Recorded.class);
        assertThat(other.end().get(0).record())
                .isInstanceOfSatisfying(
                        Verified.class,
                        verified -> assertThat(verified.reference()).isEqualTo(GOLDEN));

        assertThat(store.read(NAME)).contains(GOLDEN);
    }

    @Test
    void ask_the_network_once_although_they_decide_twice() {
        store.write(NAME, GOLDEN);
        AtomicInteger asked = new AtomicInteger();
        GoldenChecks checks = begin(GoldenMode.RECORD_FAILED);
        checks.check(
                NAME,
                FAR,
                (reference, actual, tolerance) -> {
                    asked.incrementAndGet();
                    return ComparisonFixtures.judgeByBlue(reference, actual, tolerance);
                },
                TOLERANCE);

        checks.end().get(0).record();

        assertThat(asked).hasValue(1);
    }

    @Test
    void do_not_replace_what_became_unreadable_while_the_test_ran() throws Exception {
        GoldenChecks checks = begin(GoldenMode.RECORD_MISSING);
        check(checks, FAR);
        Files.createDirectories(store.file(NAME).getParent());
        Files.write(store.file(NAME), new byte[0]);

        PendingGolden pending = checks.end().get(0);

        assertThatThrownBy(pending::record).isInstanceOf(UnreadableImageException.class);
        assertThat(store.file(NAME)).isEmptyFile();
    }

    private GoldenChecks begin(GoldenMode mode) {
        return new GoldenVerifier(store, mode, GoldenVariants.none(), ledger)
                .begin(() -> Provenance.now(Optional.empty(), "the test"));
    }

    private static Optional<GoldenOutcome> check(GoldenChecks checks, Pixels actual) {
        return checks.check(NAME, actual, ComparisonFixtures::judgeByBlue, TOLERANCE);
    }
}
