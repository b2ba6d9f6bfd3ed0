package dev.lpips.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.ComparisonFixtures;
import dev.lpips.Tolerance;
import dev.lpips.evidence.EvidenceWriter;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.golden.GoldenStore;
import dev.lpips.model.Lookup;
import dev.lpips.oracle.Painted;
import dev.lpips.outcome.OutcomeLog;
import dev.lpips.outcome.UnreadableOutcomeException;
import dev.lpips.report.FailureMessage;
import dev.lpips.report.OutcomeReporter;
import dev.lpips.report.ReportSettings;
import dev.lpips.rules.NameFilter;
import dev.lpips.run.BuildModule;
import dev.lpips.run.RunMembership;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestVerdictsTest {

    private static final String TEST = "shop.PageTest.page";

    @TempDir
    Path folder;

    private final RememberedFindings log = new RememberedFindings();
    private Findings findings = new Findings(log);
    private NameFilter filter = NameFilter.ALL;

    @Test
    void a_build_counts_what_its_own_tests_left() {
        Tests tests = new Tests("monday", "sales");
        tests.pass("page");

        verify("monday", "sales");

        assertThat(findings.summary()).isEqualTo("All picture checks passed: 1");
        assertThat(log.entries()).isEmpty();
    }

    @Test
    void a_build_does_not_pass_with_the_outcomes_of_another_however_new_they_are() {
        new Tests("tuesday", "sales").pass("page");
        new Tests("monday", "sales").begin(TEST);

        verify("monday", "sales");

        assertThat(findings.summary()).startsWith("1 of 1 picture checks failed: " + TEST);
    }

    @Test
    void a_build_whose_tests_left_nothing_does_not_pass_with_what_earlier_ones_left() {
        new Tests("tuesday", "sales").pass("page");

        assertThatThrownBy(() -> verify("wednesday", "sales"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are of other builds or modules");
    }

    @Test
    void a_module_does_not_pass_with_the_outcomes_of_its_sister_in_a_shared_folder() {
        new Tests("monday", "sales").pass("page");

        assertThatThrownBy(() -> verify("monday", "stock"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no test of stock left one in this build");
    }

    @Test
    void a_module_does_not_fail_for_a_test_of_its_sister() {
        new Tests("monday", "sales").pass("page");
        new Tests("monday", "stock").begin(TEST);

        verify("monday", "sales");

        assertThat(findings.summary()).isEqualTo("All picture checks passed: 1");
    }

    @Test
    void a_test_that_began_and_left_no_verdict_fails_whether_it_failed_or_died() {
        Tests tests = new Tests("monday", "sales");
        tests.pass("page");
        tests.begin("shop.CartTest.died");
        tests.begin("shop.CartTest.threw");
        tests.membership.tests().failed("shop.CartTest.threw", "shop.CartTest.threw");

        verify("monday", "sales");

        assertThat(findings.summary())
                .startsWith("2 of 3 picture checks failed: shop.CartTest.died, shop.CartTest.threw.");
        assertThat(log.entries().get(0)).contains("began and left no verdict on its picture");
    }

    @Test
    void a_test_that_passed_when_it_was_tried_again_has_left_its_verdict() {
        Tests tests = new Tests("monday", "sales");
        tests.begin(TEST);
        tests.membership.tests().failed(TEST, TEST);
        tests.pass("page");

        verify("monday", "sales");

        assertThat(findings.hasFailures()).isFalse();
    }

    @Test
    void a_deleted_outcome_is_missed() throws IOException {
        Tests tests = new Tests("monday", "sales");
        tests.pass("page");
        tests.pass("cart");
        Path deleted = outcomes().get(0);
        Files.delete(deleted);

        assertThatThrownBy(() -> verify("monday", "sales"))
                .isInstanceOf(UnreadableOutcomeException.class)
                .hasMessage("The outcome %s was written in this run and is gone", deleted);
    }

    @Test
    void a_golden_that_no_test_of_a_complete_build_checked_is_reported() {
        Tests tests = new Tests("monday", "sales");
        tests.pass("page");
        GoldenStore.at(folder.resolve("sales/goldens")).write(new GoldenName("OldTest/old"), Painted.bars(1));

        verify("monday", "sales");

        assertThat(findings.hasFailures()).isFalse();
        assertThat(log.entries())
                .singleElement()
                .asString()
                .startsWith("noted: No test of this build checked these goldens (1): ")
                .endsWith("old.png");
    }

    @Test
    void a_filtered_build_says_so_and_passes_for_what_ran() {
        Tests tests = new Tests("monday", "sales");
        tests.pass("page");

        verify(Gate.Run.THIS_BUILD, "monday", "sales", TestScope.filtered("test=PageTest#page"));

        assertThat(findings.summary()).isEqualTo("All picture checks passed: 1");
        assertThat(log.entries())
                .containsExactly(
                        "noted: Some tests are left out (test=PageTest#page), so only the pictures of the others are verified");
    }

    @Test
    void a_skipped_build_passes_whatever_earlier_builds_found() {
        new Tests("monday", "sales").fail("page");

        verify(Gate.Run.THIS_BUILD, "tuesday", "sales", TestScope.skipped("skipTests=true"));

        assertThat(findings.hasFailures()).isFalse();
    }

    @Test
    void the_goal_alone_takes_the_newest_run_of_each_golden_and_says_how_old_it_is() {
        new Tests("monday", "sales").fail("page");
        new Tests("monday", "sales").fail("cart");
        new Tests("tuesday", "sales").pass("page");

        verify(Gate.Run.NEWEST, "none", "sales", TestScope.COMPLETE);

        assertThat(findings.summary()).startsWith("1 of 2 picture checks failed: cart.");
        assertThat(log.entries().get(0)).startsWith("noted: The outcomes in").contains("are of earlier builds");
    }

    @Test
    void the_goal_alone_does_not_pass_with_outcomes_from_before_a_test_left_no_verdict() {
        new Tests("monday", "sales").pass("page");
        new Tests("tuesday", "sales").begin(TEST);

        verify(Gate.Run.NEWEST, "none", "sales", TestScope.COMPLETE);

        assertThat(findings.summary()).startsWith("1 of 2 picture checks failed: " + TEST);
    }

    @Test
    void the_goal_alone_forgives_a_test_without_a_verdict_when_a_newer_run_has_one_and_not_when_others_ran() {
        Tests monday = new Tests("monday", "sales");
        monday.begin(TEST);
        monday.begin("shop.CartTest.threw");
        new Tests("tuesday", "sales").pass("page");

        verify(Gate.Run.NEWEST, "none", "sales", TestScope.COMPLETE);

        assertThat(findings.summary()).startsWith("1 of 2 picture checks failed: shop.CartTest.threw");
    }

    @Test
    void the_goal_alone_misses_the_outcomes_of_a_run_that_are_deleted() throws IOException {
        new Tests("monday", "sales").pass("page");
        List<Path> before = outcomes();
        new Tests("tuesday", "sales").pass("page");
        for (Path outcome : outcomes()) {
            if (!before.contains(outcome)) {
                Files.delete(outcome);
            }
        }

        assertThatThrownBy(() -> verify(Gate.Run.NEWEST, "none", "sales", TestScope.COMPLETE))
                .isInstanceOf(UnreadableOutcomeException.class)
                .hasMessageEndingWith("was written in this run and is gone");
    }

    @Test
    void a_planted_run_is_an_error_that_names_the_file_however_new_it_claims_to_be() throws IOException {
        Tests tests = new Tests("monday", "sales");
        tests.pass("page");
        Path entry = outcomes().get(0);
        String future = "20991125T230953.150103Z-25204-544c1d50";
        Path planted = folder.resolve("evidence/outcomes/%s/page.json".formatted(future));
        Files.createDirectories(planted.resolveSibling(""));
        Files.writeString(
                planted, Files.readString(entry).replace(tests.membership.run().value(), future));

        assertThatThrownBy(() -> verify(Gate.Run.NEWEST, "none", "sales", TestScope.COMPLETE))
                .isInstanceOf(UnreadableOutcomeException.class)
                .hasMessageStartingWith(planted + " is of a run that did not come here");
    }

    @Test
    void the_ledger_of_a_run_that_did_not_come_here_is_an_error() throws IOException {
        Tests monday = new Tests("monday", "sales");
        monday.begin(TEST);
        Path planted = folder.resolve("evidence/runs/20991125T230953.150103Z-25204-544c1d50.ledger");
        Files.copy(folder.resolve("evidence/runs/%s.ledger".formatted(monday.membership.run())), planted);

        assertThatThrownBy(() -> verify(Gate.Run.NEWEST, "none", "sales", TestScope.COMPLETE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith(planted + " is of a run that did not come here");
    }

    @Test
    void a_run_without_its_ledger_is_an_error() throws IOException {
        new Tests("monday", "sales").pass("page");
        Tests tuesday = new Tests("tuesday", "sales");
        tuesday.begin(TEST);
        Path ledger = folder.resolve("evidence/runs/%s.ledger".formatted(tuesday.membership.run()));
        Files.delete(ledger);

        assertThatThrownBy(() -> verify(Gate.Run.NEWEST, "none", "sales", TestScope.COMPLETE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith(ledger + " is gone, and with it what the tests of that run did");
    }

    @Test
    void a_jvm_that_died_fails_the_build_although_every_test_that_began_passed() {
        Tests tests = new Tests("monday", "sales");
        tests.membership.beginSession();
        tests.pass("page");

        verify("monday", "sales");

        String jvm = "JVM " + ProcessHandle.current().pid();
        assertThat(findings.summary()).startsWith("1 of 2 picture checks failed: " + jvm);
        assertThat(log.entries().get(0))
                .endsWith(
                        "ended before its tests were over, so some of them may never have begun: it was killed, or a test"
                                + " called System.exit");
    }

    @Test
    void a_jvm_that_came_to_its_end_passes() {
        Tests tests = new Tests("monday", "sales");
        Consumer<Boolean> end = tests.membership.beginSession();
        tests.pass("page");
        end.accept(true);

        verify("monday", "sales");

        assertThat(findings.summary()).isEqualTo("All picture checks passed: 1");
    }

    @Test
    void the_crash_of_a_jvm_is_named() throws IOException {
        Path crash = Path.of(
                        "hs_err_pid%d.log".formatted(ProcessHandle.current().pid()))
                .toAbsolutePath();
        new Tests("monday", "sales").membership.beginSession();
        Files.createFile(crash);
        try {
            verify("monday", "sales");
        } finally {
            Files.delete(crash);
        }

        assertThat(log.entries().get(0)).endsWith("; it crashed in native code: " + crash);
    }

    @Test
    void the_goal_alone_forgives_a_dead_jvm_when_a_newer_run_came_to_its_end_and_knows_all_its_tests() {
        Tests monday = new Tests("monday", "sales");
        monday.membership.beginSession();
        monday.pass("page");
        verify(Gate.Run.NEWEST, "none", "sales", TestScope.COMPLETE);
        assertThat(findings.hasFailures()).isTrue();

        findings = new Findings(log);
        Tests tuesday = new Tests("tuesday", "sales");
        Consumer<Boolean> end = tuesday.membership.beginSession();
        tuesday.pass("page");
        end.accept(true);
        verify(Gate.Run.NEWEST, "none", "sales", TestScope.COMPLETE);

        assertThat(findings.summary()).isEqualTo("All picture checks passed: 1");
    }

    @Test
    void an_entry_in_the_folder_of_another_run_is_an_error() throws IOException {
        new Tests("monday", "sales").pass("page");
        RunMembership tuesday = new Tests("tuesday", "sales").membership;
        Path entry = outcomes().get(0);
        Path moved = entry.resolveSibling("../" + tuesday.run() + "/page.json").normalize();
        Files.createDirectories(moved.resolveSibling(""));
        Files.copy(entry, moved);

        assertThatThrownBy(() -> verify("tuesday", "sales"))
                .isInstanceOf(UnreadableOutcomeException.class)
                .hasMessageContaining("which is not that of its folder");
    }

    private void verify(String run, String module) {
        verify(Gate.Run.THIS_BUILD, run, module, TestScope.COMPLETE);
    }

    @Test
    void outcomes_that_a_filter_leaves_out_do_not_count_and_are_counted() {
        Tests tests = new Tests("monday", "sales");
        tests.pass("page");
        tests.fail("footer");
        filter = NameFilter.of(List.of(), List.of("foot*"));

        verify("monday", "sales");

        assertThat(findings.summary()).isEqualTo("All picture checks passed: 1");
        assertThat(log.entries()).contains("noted: Picture checks left out by lpips.excludes=foot*: 1");
    }

    @Test
    void a_test_without_a_verdict_fails_whatever_a_filter_leaves_out() {
        Tests tests = new Tests("monday", "sales");
        tests.pass("page");
        tests.begin("PageTest.footer");
        filter = NameFilter.of(List.of("page"), List.of());

        verify("monday", "sales");

        assertThat(findings.summary()).startsWith("1 of 2 picture checks failed: PageTest.footer.");
    }

    private void verify(Gate.Run run, String name, String module, TestScope scope) {
        Path directory = folder.resolve(module);
        GateSettings settings = new GateSettings(
                new BuildModule(directory),
                Optional.empty(),
                directory.resolve("goldens"),
                List.of(directory.resolve("goldens")),
                folder.resolve("evidence"),
                scope,
                List.of(),
                filter);
        new TestVerdicts(settings, Map.of(RunMembership.PROPERTY, name)::get).verify(run, findings);
    }

    private List<Path> outcomes() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("evidence/outcomes"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** The tests of a module in a run, as a front end tells of them. */
    private final class Tests {

        private final RunMembership membership;
        private final Path goldens;
        private final OutcomeReporter reporter;

        Tests(String run, String module) {
            Path evidence = folder.resolve("evidence");
            Path directory = folder.resolve(module);
            Lookup properties = Map.of(RunMembership.PROPERTY, run, "basedir", directory.toString())::get;
            membership = RunMembership.join(evidence, properties);
            goldens = directory.resolve("goldens");
            reporter = new OutcomeReporter(
                    EvidenceWriter.in(evidence, membership.ledger()),
                    new FailureMessage(ReportSettings.here(variable -> null)),
                    OutcomeLog.in(evidence, membership));
        }

        void begin(String test) {
            membership.tests().began(test, test);
        }

        void pass(String name) {
            begin(TEST);
            GoldenStore.at(goldens).write(new GoldenName(name), Painted.bars(1));
            reporter.report(
                    new GoldenOutcome.Verified(
                            new GoldenName(name),
                            goldens.resolve(name + ".png"),
                            Painted.bars(1),
                            Painted.bars(1),
                            ComparisonFixtures.judged(
                                    ComparisonFixtures.even(Painted.bars(1).size(), 0.01), Tolerance.GOLDEN)),
                    TEST);
            membership.tests().passed(TEST);
        }

        void fail(String name) {
            begin(TEST);
            reporter.report(
                    new GoldenOutcome.Missing(new GoldenName(name), goldens.resolve(name + ".png"), Painted.bars(1)),
                    TEST);
        }
    }
}
