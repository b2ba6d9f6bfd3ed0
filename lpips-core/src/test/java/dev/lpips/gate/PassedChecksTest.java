package dev.lpips.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.Lpips;
import dev.lpips.batch.PairPipeline;
import dev.lpips.evidence.EvidenceWriter;
import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenVerifier;
import dev.lpips.oracle.Painted;
import dev.lpips.oracle.SyntheticRuler;
import dev.lpips.outcome.KeptPasses;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.OutcomeLog;
import dev.lpips.report.FailureMessage;
import dev.lpips.report.OutcomeReporter;
import dev.lpips.report.ReportSettings;
import dev.lpips.rules.GoldenRules;
import dev.lpips.rules.NameFilter;
import dev.lpips.run.BuildModule;
import dev.lpips.run.RunId;
import dev.lpips.run.RunMembership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What need not be checked again, and what has to be, although somebody would like it otherwise. */
class PassedChecksTest {

    /** For tests of other things: every check is made. */
    static final PassedChecks NOTHING_PASSED = new PassedChecks(
            KeptPasses.in(Path.of("target", "no-evidence"), Optional.empty()), Optional.empty(), new LongAdder());

    private static final String FILE = KeptPasses.FILE;

    @TempDir
    static Path models;

    static Lpips lpips;

    @TempDir
    Path folder;

    Path goldens;
    Path actuals;
    Path evidence;
    Path home;
    String program = "lpips-core 1";

    @BeforeAll
    static void open() {
        lpips = SyntheticRuler.open(models);
    }

    @AfterAll
    static void close() {
        lpips.close();
    }

    @BeforeEach
    void createDirectories() throws IOException {
        goldens = Files.createDirectories(folder.resolve("goldens"));
        actuals = Files.createDirectories(folder.resolve("actuals"));
        evidence = folder.resolve("evidence");
        home = folder.resolve("home");
        golden("a.png", 1);
        Painted.write(actuals.resolve("a.png"), Painted.tinted(1));
        golden("b.png", 2);
        Painted.write(actuals.resolve("b.png"), Painted.tinted(2));
    }

    @Test
    void what_passed_is_not_checked_again_and_has_an_outcome_in_the_new_run() throws IOException {
        List<Outcome> first = verify(0);
        List<Outcome> second = verify(2);

        assertThat(second).hasSize(2);
        assertThat(second.get(0).run()).isNotEqualTo(first.get(0).run());
        assertThat(second.get(0).readings()).isEqualTo(first.get(0).readings());
        assertThat(second.get(0).measurement())
                .isPresent()
                .isEqualTo(first.get(0).measurement());
    }

    @Test
    void a_changed_picture_is_checked_again_and_its_failure_is_not_kept() throws IOException {
        verify(0);
        Painted.write(actuals.resolve("a.png"), Painted.inverted(1));

        assertThat(statuses(verify(1))).containsExactly("a mismatch", "b match");
        assertThat(statuses(verify(1))).containsExactly("a mismatch", "b match");
    }

    @Test
    void a_changed_golden_is_checked_again() throws IOException {
        verify(0);
        golden("a.png", 7);

        assertThat(statuses(verify(1))).containsExactly("a mismatch", "b match");
    }

    @Test
    void a_stricter_limit_is_checked_again() throws IOException {
        verify(0);
        Files.writeString(goldens.resolve("lpips.properties"), "a.distance = 0\n");

        assertThat(statuses(verify(1))).containsExactly("a mismatch", "b match");
    }

    @Test
    void a_mask_that_is_taken_away_is_missed() throws IOException {
        Painted.write(actuals.resolve("a.png"), Painted.inverted(1));
        Files.writeString(
                goldens.resolve("lpips.properties"),
                "a.ignore = 0,0,%d,%d\n"
                        .formatted(Painted.bars(1).width(), Painted.bars(1).height() - 1));
        List<Outcome> masked = verify(0);
        Files.delete(goldens.resolve("lpips.properties"));

        assertThat(statuses(verify(1))).as("before: %s", statuses(masked)).containsExactly("a mismatch", "b match");
    }

    @Test
    void a_variant_that_comes_into_being_is_checked() throws IOException {
        verify(0);
        Painted.write(goldens.resolve("a@linux.png"), Painted.bars(9));
        Painted.write(goldens.resolve("a@mac.png"), Painted.bars(9));
        Painted.write(goldens.resolve("a@windows.png"), Painted.bars(9));

        assertThat(statuses(verify(1))).containsExactly("a mismatch", "b match");
    }

    @Test
    void another_version_of_the_program_checks_everything_again() throws IOException {
        verify(0);
        program = "lpips-core 2";

        verify(0);
        verify(2);
    }

    @Test
    void what_somebody_else_wrote_counts_for_nothing() throws IOException {
        verify(0);
        Path forged = evidence.resolve(FILE);
        home = folder.resolve("home-of-somebody-else");
        verify(0);
        Files.copy(forged, folder.resolve("downloaded"), StandardCopyOption.REPLACE_EXISTING);
        home = folder.resolve("home");
        Files.copy(folder.resolve("downloaded"), forged, StandardCopyOption.REPLACE_EXISTING);

        verify(0);
    }

    @Test
    void a_single_changed_character_makes_all_of_it_worthless() throws IOException {
        verify(0);
        String kept = Files.readString(evidence.resolve(FILE));
        for (int at : new int[] {0, 70, 100, kept.length() / 2, kept.length() - 3}) {
            StringBuilder edited = new StringBuilder(kept);
            edited.setCharAt(at, edited.charAt(at) == 'a' ? 'b' : 'a');
            Files.writeString(evidence.resolve(FILE), edited);

            verify(0);
        }
    }

    @Test
    void a_file_that_is_cut_off_empty_or_a_link_is_as_good_as_none() throws IOException {
        verify(0);
        String kept = Files.readString(evidence.resolve(FILE));
        Files.writeString(evidence.resolve(FILE), kept.substring(0, kept.length() / 2));
        verify(0);
        Files.writeString(evidence.resolve(FILE), "");
        verify(0);
        Path elsewhere = Files.move(evidence.resolve(FILE), folder.resolve("elsewhere"));
        Files.createSymbolicLink(evidence.resolve(FILE), elsewhere);
        verify(0);

        assertThat(Files.isSymbolicLink(evidence.resolve(FILE))).isFalse();
    }

    @Test
    void nothing_is_kept_by_a_key_that_others_could_read() throws IOException {
        verify(0);
        Files.setPosixFilePermissions(home.resolve("seal.key"), PosixFilePermissions.fromString("rw-r--r--"));

        verify(0);
        verify(0);
    }

    @Test
    void nothing_is_kept_where_there_can_be_no_key() throws IOException {
        Files.writeString(home, "a file where a folder should be");

        verify(0);
        verify(0);
        assertThat(evidence.resolve(FILE)).doesNotExist();
    }

    @Test
    void a_build_that_looks_at_some_goldens_keeps_the_others() throws IOException {
        verify(0);

        verify(1, NameFilter.of(List.of("a"), List.of()));
        verify(2);
    }

    @Test
    void two_parts_of_a_module_do_not_take_each_others_place() throws IOException {
        verify(0);
        Path otherGoldens = Files.createDirectories(folder.resolve("other-goldens"));
        Path otherActuals = Files.createDirectories(folder.resolve("other-actuals"));
        // The very files of the other part, in another place.
        Files.copy(goldens.resolve("a.png"), otherGoldens.resolve("a.png"));
        Files.copy(actuals.resolve("a.png"), otherActuals.resolve("a.png"));
        Path firstGoldens = goldens;
        Path firstActuals = actuals;

        goldens = otherGoldens;
        actuals = otherActuals;
        assertThat(verify(0)).extracting(Outcome::golden).containsExactly(otherGoldens.resolve("a.png"));
        goldens = firstGoldens;
        actuals = firstActuals;
        verify(2);
        goldens = otherGoldens;
        actuals = otherActuals;
        verify(1);
    }

    @Test
    void a_picture_that_is_its_own_golden_is_refused_although_it_passed() throws IOException {
        verify(0);
        Files.delete(actuals.resolve("a.png"));
        Files.createLink(actuals.resolve("a.png"), goldens.resolve("a.png"));

        assertThatIllegalArgumentException().isThrownBy(() -> verify(0)).withMessageContaining("are one file");
    }

    /** Verifies, expects that so many checks were not made, and returns the outcomes of the run. */
    private List<Outcome> verify(int repeated) throws IOException {
        return verify(repeated, NameFilter.ALL);
    }

    private List<Outcome> verify(int repeated, NameFilter filter) throws IOException {
        BuildModule module = new BuildModule(folder);
        GateSettings settings = new GateSettings(
                module, Optional.of(actuals), goldens, List.of(), evidence, TestScope.COMPLETE, List.of(), filter);
        RunMembership run = RunMembership.of(evidence, RunId.fresh(), module);
        GoldenRules rules = GoldenRules.of(goldens);
        PassedChecks passed =
                new PassedChecks(KeptPasses.in(evidence, Optional.of(home)), Optional.of(program), new LongAdder());
        new DirectoryCheck(
                        lpips,
                        new PairPipeline(2),
                        rules,
                        store -> new GoldenVerifier(
                                store, GoldenMode.VERIFY, rules.variants(System::getProperty), run.ledger()),
                        new OutcomeReporter(
                                EvidenceWriter.in(evidence, run.ledger()),
                                new FailureMessage(ReportSettings.here(variable -> null)),
                                OutcomeLog.in(evidence, run)),
                        passed)
                .verify(goldens, actuals, settings, new Findings(new RememberedFindings()));
        passed.write();
        assertThat(passed.repeated().sum()).as("checks that were not made").isEqualTo(repeated);
        return OutcomeLog.ofRun(evidence, run);
    }

    private void golden(String name, int seed) {
        Painted.write(goldens.resolve(name), Painted.bars(seed));
    }

    private static List<String> statuses(List<Outcome> outcomes) {
        return outcomes.stream().map(each -> each.name() + " " + each.status()).toList();
    }
}
