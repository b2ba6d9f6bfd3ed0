package dev.lpips.outcome;

import static dev.lpips.ComparisonFixtures.even;
import static dev.lpips.ComparisonFixtures.judged;
import static dev.lpips.ComparisonFixtures.over;
import static dev.lpips.ComparisonFixtures.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.Focus;
import dev.lpips.Tolerance;
import dev.lpips.Verdict;
import dev.lpips.evidence.Evidence;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome.Missing;
import dev.lpips.golden.GoldenOutcome.Verified;
import dev.lpips.image.Background;
import dev.lpips.image.Mask;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.measure.Distance;
import dev.lpips.outcome.Outcome.Status;
import dev.lpips.run.RunId;
import dev.lpips.run.RunList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeLogTest {

    private static final RunId MONDAY = new RunId("20261123T080000.000000Z-900-00000001");
    private static final RunId TUESDAY = new RunId("20261124T080000.000000Z-100-00000002");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456Z");
    private static final Pixels PICTURE = plain(3, 2, 0x336699);

    @TempDir
    Path project;

    Path directory() {
        return project.resolve("target/lpips");
    }

    @Test
    void reads_back_every_part_of_a_mismatch() {
        Focus focus = Focus.EVERYTHING
                .ignoring(Mask.NONE.ignoring(new Region(2, 0, 1, 1)))
                .allowing(new Region(0, 0, 1, 2), Tolerance.distance(0.5).andColour(3));
        Verified verified = new Verified(
                new GoldenName("LoginPageTest/dark-mode"),
                golden("LoginPageTest/dark-mode"),
                PICTURE,
                PICTURE,
                Verdict.of(
                        focus,
                        judged(over(Background.WHITE, even(PICTURE.size(), 0.3)), Tolerance.GOLDEN)
                                .judgements()));
        Failure failure = new Failure(
                "it differs\n  size : 3 x 2",
                new Evidence(
                        directory().resolve("a-actual.png"),
                        Optional.of(directory().resolve("a-golden.png")),
                        Optional.of(directory().resolve("a-heatmap.png"))));
        Outcome outcome = Outcome.of(verified, Optional.of(failure), "LoginPageTest.dark()", MONDAY, NOON);

        OutcomeLog.in(directory(), MONDAY).append(outcome);

        assertThat(OutcomeLog.read(directory())).containsExactly(outcome);
        assertThat(outcome.status()).isEqualTo(Status.MISMATCH);
        assertThat(outcome.measurement()).isPresent();
        assertThat(outcome.focus()).isEqualTo(new FocusOutline(List.of(new Region(2, 0, 1, 1)), focus.allowances()));
    }

    @Test
    void reads_back_a_match_and_a_missing_golden() {
        OutcomeLog log = OutcomeLog.in(directory(), MONDAY);
        Outcome match = match("a", MONDAY);
        Outcome missing = missing("b", MONDAY);

        log.append(match);
        log.append(missing);

        assertThat(OutcomeLog.read(directory())).containsExactly(match, missing);
    }

    @Test
    void writes_what_other_programs_can_read() throws IOException {
        OutcomeLog.in(directory(), MONDAY).append(match("a/b", MONDAY));

        assertThat(logFiles()).singleElement().satisfies(file -> {
            assertThat(directory().relativize(file).toString().replace('\\', '/'))
                    .matches("outcomes/" + MONDAY + "/a\\.b-[0-9a-f-]{36}\\.json");
            assertThat(file)
                    .content()
                    .contains(
                            "\"name\": \"a/b\"",
                            "\"goldenDirectory\": \"../../goldens\"",
                            "\"limit\": 0.1",
                            "\"status\": \"match\"",
                            "\"model\": \"alex\"",
                            "\"version\": \"0.1\"",
                            "\"weighting\": \"learned\"",
                            "\"modelSha256\": \"0123456789abcdef",
                            "\"distance\": 0.01",
                            "\"distance\": 0.1",
                            "\"worstPatch\": 0.2",
                            "\"detail\": 1.0",
                            "\"timestamp\": \"2026-11-24T12:00:00.123456Z\"");
        });
    }

    @Test
    void survives_a_move_of_the_whole_project() throws IOException {
        OutcomeLog.in(directory(), MONDAY).append(missing("a", MONDAY));
        Path moved = project.resolveSibling(project.getFileName() + "-moved");
        Files.move(project, moved);

        Outcome outcome = OutcomeLog.read(moved.resolve("target/lpips")).get(0);
        Files.move(moved, project);

        assertThat(outcome.golden()).isEqualTo(moved.resolve("goldens/a.png"));
        assertThat(outcome.failure().flatMap(Failure::evidence).orElseThrow().actual())
                .isEqualTo(moved.resolve("target/lpips/a-actual.png"));
    }

    @Test
    void lets_the_run_that_came_last_speak_for_each_golden() {
        OutcomeLog.in(directory(), MONDAY).append(missing("a", MONDAY));
        OutcomeLog.in(directory(), MONDAY).append(missing("b", MONDAY));
        OutcomeLog.in(directory(), TUESDAY).append(match("a", TUESDAY));

        assertThat(OutcomeLog.read(directory())).containsExactly(match("a", TUESDAY), missing("b", MONDAY));
    }

    @Test
    void goes_by_no_clock_so_a_run_after_the_clock_was_set_back_is_the_newest() {
        OutcomeLog.in(directory(), TUESDAY).append(match("a", TUESDAY));
        OutcomeLog.in(directory(), MONDAY).append(missing("a", MONDAY));

        assertThat(OutcomeLog.read(directory())).containsExactly(missing("a", MONDAY));
    }

    @Test
    void refuses_outcomes_of_a_run_that_did_not_come_here() throws IOException {
        OutcomeLog.in(directory(), MONDAY).append(missing("a", MONDAY));
        Path other = project.resolve("elsewhere");
        OutcomeLog.in(other, TUESDAY).append(match("a", TUESDAY));
        FileUtils.copyDirectory(
                other.resolve("outcomes").toFile(),
                directory().resolve("outcomes").toFile());

        assertThatThrownBy(() -> OutcomeLog.read(directory()))
                .isInstanceOf(UnreadableOutcomeException.class)
                .hasMessageContaining("is of a run that did not come here: "
                        + RunList.of(directory()).file());
    }

    @Test
    void passes_over_what_is_left_of_a_run_whose_removal_was_cut_short() throws IOException {
        OutcomeLog.in(directory(), MONDAY).append(missing("a", MONDAY));
        OutcomeLog.in(directory(), TUESDAY).append(match("a", TUESDAY));
        RunList.of(directory()).remove(MONDAY);

        assertThat(OutcomeLog.read(directory())).containsExactly(match("a", TUESDAY));
    }

    @Test
    void lets_a_newer_check_of_a_variant_speak_for_the_golden() {
        Missing missing = new Missing(new GoldenName("a"), golden("a@linux"), PICTURE);
        Outcome onMonday = Outcome.of(missing, missing("a", MONDAY).failure(), "SomeTest", MONDAY, NOON);
        OutcomeLog.in(directory(), MONDAY).append(onMonday);
        OutcomeLog.in(directory(), TUESDAY).append(match("a", TUESDAY));

        assertThat(onMonday.variant()).contains("linux");
        assertThat(OutcomeLog.read(directory())).containsExactly(match("a", TUESDAY));
    }

    @Test
    void lets_a_fault_of_a_whole_test_count_until_the_test_has_an_outcome_in_a_newer_run() {
        Outcome fault = Outcome.ofFault(
                new GoldenName("own"),
                golden("own"),
                Optional.empty(),
                new Failure("there is no such model", Optional.empty()),
                "SomeTest",
                MONDAY,
                NOON);
        OutcomeLog.in(directory(), MONDAY).append(fault);
        assertThat(OutcomeLog.read(directory())).containsExactly(fault);

        OutcomeLog.in(directory(), TUESDAY).append(match("another", TUESDAY));

        assertThat(OutcomeLog.read(directory())).containsExactly(match("another", TUESDAY));
    }

    @Test
    void lets_no_other_kind_of_check_speak_for_a_golden() {
        Outcome fromTest = missing("a", MONDAY);
        Outcome fromElsewhere = match("a", TUESDAY);
        OutcomeLog.in(directory(), MONDAY).append(fromTest);
        OutcomeLog.in(directory(), TUESDAY).append(fromElsewhere);

        List<Outcome> outcomes = OutcomeLog.read(directory(), outcome -> !outcome.equals(fromElsewhere));

        assertThat(outcomes).containsExactly(fromTest);
    }

    @Test
    void lets_no_retry_hide_what_the_first_try_of_the_run_found() {
        OutcomeLog log = OutcomeLog.in(directory(), MONDAY);
        log.append(missing("a", MONDAY));
        log.append(match("a", MONDAY));

        assertThat(OutcomeLog.read(directory()))
                .extracting(Outcome::status)
                .containsExactlyInAnyOrder(Status.MISSING, Status.MATCH);
    }

    @Test
    void has_no_outcomes_where_nothing_was_logged() {
        assertThat(OutcomeLog.read(directory())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"format\": 1}", "{\"format\": 2}", "{\"format\": 3}", "not json"})
    void skips_no_file_it_cannot_read(String content) throws IOException {
        OutcomeLog.in(directory(), MONDAY).append(match("a", MONDAY));
        Path broken = directory().resolve("outcomes/" + MONDAY + "/broken.json");
        Files.writeString(broken, content);

        assertThatThrownBy(() -> OutcomeLog.read(directory()))
                .isInstanceOf(UnreadableOutcomeException.class)
                .hasMessageContaining(broken.toString());
    }

    @Test
    void keeps_a_bounded_number_of_runs_and_always_the_newest() throws IOException {
        for (int hour = 1; hour <= KeptRuns.MAXIMUM + 2; hour++) {
            RunId run = new RunId("202510%02dT%02d0000.000000Z-900-00000001".formatted(1 + hour / 24, hour % 24));
            OutcomeLog.in(directory(), run).append(match("a", run));
        }

        try (Stream<Path> folders = Files.list(directory().resolve("outcomes"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .hasSize(KeptRuns.MAXIMUM)
                    .doesNotContain("20251001T010000.000000Z-900-00000001", "20251001T020000.000000Z-900-00000001");
        }
    }

    @Test
    void writes_through_no_link_that_leads_out_of_the_folder() throws IOException {
        Path outside = Files.createDirectories(project.resolve("outside"));
        Files.createDirectories(directory());
        Files.createSymbolicLink(directory().resolve("outcomes"), outside);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutcomeLog.in(directory(), MONDAY).append(match("a", MONDAY)))
                .withMessageContaining("a symbolic link leads to");
        assertThat(outside).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"readings\": { | \"focus\": {\"ignored\": [{\"x\": -1, \"y\": 0, \"width\": 1, \"height\": 1}]}, \"readings\": {",
                "\"readings\": { | \"focus\": {\"ignored\": [{\"x\": 0, \"y\": 0, \"width\": 1e9, \"height\": 1}]}, \"readings\": {",
                "\"readings\": { | \"focus\": {\"allowances\": [{\"x\": 0, \"y\": 0, \"width\": 1, \"height\": 1}]}, \"readings\": {",
                "\"width\": 3 | \"width\": 1e99",
                "\"width\": 3 | \"width\": -3",
                "\"width\": 3 | \"width\": 2.5",
                "\"measured\": 0.01 | \"measured\": \"NaN\"",
                "\"distance\": 0.01 | \"distance\": -1",
                "\"status\": \"match\" | \"status\": \"fine\"",
                "\"modelSha256\": \"0123 | \"modelSha256\": \"xyz",
                "T12:00:00.123456Z | T12:00:00.123456Z and more",
                "\"goldenDirectory\": \"../../goldens\" | \"goldenDirectory\": \"../../gold\\u0000ens\""
            })
    void refuses_what_is_out_of_its_range(String text, String replacement) throws IOException {
        OutcomeLog.in(directory(), MONDAY).append(match("a", MONDAY));
        Path file = logFiles().get(0);
        String before = Files.readString(file);
        assertThat(before).contains(text);
        Files.writeString(file, before.replace(text, replacement));

        assertThatThrownBy(() -> OutcomeLog.read(directory()))
                .isInstanceOf(UnreadableOutcomeException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void refuses_more_masks_than_a_drawing_has() throws IOException {
        OutcomeLog.in(directory(), MONDAY).append(match("a", MONDAY));
        Path file = logFiles().get(0);
        String mask = "{\"x\": 0, \"y\": 0, \"width\": 1, \"height\": 1}";
        String masks = String.join(", ", Collections.nCopies(FocusOutline.MAXIMUM + 1, mask));
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "\"readings\": {", "\"focus\": {\"ignored\": [%s]}, \"readings\": {".formatted(masks)));

        assertThatThrownBy(() -> OutcomeLog.read(directory()))
                .isInstanceOf(UnreadableOutcomeException.class)
                .hasMessageContaining("its \"ignored\" has more than 1000 entries");
    }

    @Test
    void refuses_an_entry_that_is_too_large_too_deep_or_a_link() throws IOException {
        OutcomeLog.in(directory(), MONDAY).append(match("a", MONDAY));
        Path file = directory().resolve("outcomes/" + MONDAY + "/planted.json");

        Files.writeString(file, " ".repeat((4 << 20) + 1));
        assertThatThrownBy(() -> OutcomeLog.read(directory())).hasMessageContaining("it has more than 4194304 bytes");

        Files.writeString(file, "[".repeat(200_000));
        assertThatThrownBy(() -> OutcomeLog.read(directory())).isInstanceOf(UnreadableOutcomeException.class);

        Files.delete(file);
        Files.createSymbolicLink(file, logFiles().get(0));
        assertThatThrownBy(() -> OutcomeLog.read(directory())).hasMessageContaining("it is a link");
    }

    @Test
    void skips_no_file_that_lost_its_end() throws IOException {
        OutcomeLog.in(directory(), MONDAY).append(missing("a", MONDAY));
        Path file = logFiles().get(0);
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() / 2));

        assertThatThrownBy(() -> OutcomeLog.read(directory())).isInstanceOf(UnreadableOutcomeException.class);
    }

    @Test
    void takes_only_outcomes_of_its_run() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutcomeLog.in(directory(), MONDAY).append(match("a", TUESDAY)));
        assertThat(directory()).doesNotExist();
    }

    @Test
    void loses_no_outcome_of_many_logged_at_the_same_time() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);

        List<Future<?>> appends = IntStream.range(0, 40)
                .<Future<?>>mapToObj(i ->
                        threads.submit(() -> OutcomeLog.in(directory(), MONDAY).append(match("same", MONDAY))))
                .toList();
        for (Future<?> append : appends) {
            append.get();
        }

        threads.shutdown();
        assertThat(OutcomeLog.read(directory())).hasSize(40);
    }

    @Test
    void says_why_whatever_does_not_pass() {
        Missing missing = new Missing(new GoldenName("a"), golden("a"), PICTURE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outcome.of(missing, Optional.empty(), "Test", MONDAY, NOON))
                .withMessage("An outcome has a failure exactly if it does not pass, but a is missing");
    }

    @Test
    void keeps_every_bound_and_none_that_was_left_out() {
        Tolerance tolerance =
                Tolerance.GOLDEN.without(new Distance()).andColour(2).andWorstColour(12.5);
        Verified verified = new Verified(
                new GoldenName("a"), golden("a"), PICTURE, PICTURE, judged(even(PICTURE.size(), 0.01), tolerance));

        OutcomeLog.in(directory(), MONDAY).append(Outcome.of(verified, Optional.empty(), "SomeTest", MONDAY, NOON));

        assertThat(OutcomeLog.read(directory()))
                .singleElement()
                .satisfies(logged -> assertThat(logged.tolerance()).contains(tolerance));
    }

    @Test
    void is_one_run_a_jvm() {
        assertThat(OutcomeLog.in(directory()).run())
                .isEqualTo(OutcomeLog.in(project).run())
                .isNotEqualTo(RunId.fresh())
                .isLessThan(RunId.fresh());
        assertThatIllegalArgumentException().isThrownBy(() -> new RunId("../../etc"));
    }

    private Outcome match(String name, RunId run) {
        Verified verified = new Verified(
                new GoldenName(name),
                golden(name),
                PICTURE,
                PICTURE,
                judged(even(PICTURE.size(), 0.01), Tolerance.GOLDEN));
        return Outcome.of(verified, Optional.empty(), "SomeTest", run, NOON);
    }

    private Outcome missing(String name, RunId run) {
        Evidence evidence = new Evidence(directory().resolve(name + "-actual.png"), Optional.empty(), Optional.empty());
        return Outcome.of(
                new Missing(new GoldenName(name), golden(name), PICTURE),
                Optional.of(new Failure("there is none", evidence)),
                "SomeTest",
                run,
                NOON);
    }

    private Path golden(String name) {
        return project.resolve("goldens").resolve(name + ".png");
    }

    private List<Path> logFiles() throws IOException {
        try (Stream<Path> files = Files.walk(directory().resolve("outcomes"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
