package dev.lpips.gate;

import static dev.lpips.ComparisonFixtures.plain;
import static dev.lpips.gate.PassedChecksTest.NOTHING_PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.Lpips;
import dev.lpips.Tolerance;
import dev.lpips.batch.PairPipeline;
import dev.lpips.evidence.EvidenceWriter;
import dev.lpips.golden.GoldenChecks;
import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.golden.GoldenVariants;
import dev.lpips.golden.GoldenVerifier;
import dev.lpips.golden.Platform;
import dev.lpips.golden.Provenance;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.UnreadableImageException;
import dev.lpips.oracle.Painted;
import dev.lpips.oracle.SyntheticRuler;
import dev.lpips.outcome.Failure;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One set of stories, once checked as a test checks its picture and once by the gate: a golden means the same to both. */
class TestAndGateTest {

    private static final GoldenName PAGE = new GoldenName("page");
    private static final String HERE = Platform.of(System::getProperty).system();

    /** The left half ignored, the right one compared. */
    private static final Pixels LEFT_HALF_MASK = halves(0x000000, 0xFFFFFF);

    private static final Pixels GOLDEN = halves(0x102030, 0xE0E0D0);
    private static final Pixels CHANGED_LEFT = halves(0xF0A000, 0xE0E0D0);

    @TempDir
    static Path home;

    static Lpips lpips;

    @TempDir
    Path folder;

    Path goldens;
    Path actuals;
    private Map<String, String> environment = Map.of();

    @BeforeAll
    static void open() {
        lpips = SyntheticRuler.open(home);
    }

    @AfterAll
    static void close() {
        lpips.close();
    }

    @BeforeEach
    void createDirectories() throws IOException {
        goldens = Files.createDirectories(folder.resolve("goldens"));
        actuals = Files.createDirectories(folder.resolve("actuals"));
    }

    @ParameterizedTest
    @EnumSource
    void a_picture_that_looks_like_its_golden_passes(Front front) throws Exception {
        golden("page", GOLDEN);

        assertThat(front.failure(this, GOLDEN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_picture_that_looks_different_fails(Front front) throws Exception {
        golden("page", GOLDEN);

        assertThat(front.failure(this, CHANGED_LEFT))
                .hasValueSatisfying(message -> assertThat(message)
                        .startsWith("image is not perceptually close to its golden \"page\"")
                        .contains("thresholds", "by default"));
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_golden_fails_and_is_not_written(Front front) throws Exception {
        assertThat(front.failure(this, GOLDEN))
                .hasValueSatisfying(message -> assertThat(message).startsWith("there is no golden \"page\" yet"));
        assertThat(goldens).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource
    void the_variant_of_this_machine_is_used_in_place_of_the_plain_golden(Front front) throws Exception {
        golden("page", CHANGED_LEFT);
        golden("page@" + HERE, GOLDEN);

        assertThat(front.failure(this, GOLDEN)).isEmpty();
        assertThat(front.failure(this, CHANGED_LEFT))
                .hasValueSatisfying(message -> assertThat(message).contains("(variant %s)".formatted(HERE)));
    }

    @ParameterizedTest
    @EnumSource
    void the_variant_that_the_file_asks_for_is_used(Front front) throws Exception {
        rules("variant = high-contrast");
        golden("page", CHANGED_LEFT);
        golden("page@high-contrast", GOLDEN);

        assertThat(front.failure(this, GOLDEN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_mode_of_the_file_records_a_missing_golden_and_the_run_does_not_pass(Front front) throws Exception {
        rules("mode = record-missing");

        assertThat(front.failure(this, GOLDEN))
                .hasValueSatisfying(
                        message -> assertThat(message).startsWith("golden \"page\" was recorded in this run"));

        Path written = goldens.resolve("page.png");
        assertThat(ImageFiles.read(written)).isEqualTo(GOLDEN);
        assertThat(Provenance.read(written))
                .hasValueSatisfying(found -> assertThat(found.model()).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void a_record_mode_is_refused_on_ci(Front front) throws Exception {
        rules("mode = record-missing");
        environment = Map.of("CI", "true");

        assertThatThrownBy(() -> front.failure(this, GOLDEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("would write goldens on CI (CI=true)");
        assertThat(goldens.resolve("page.png")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void the_tolerance_of_one_golden_decides(Front front) throws Exception {
        String nothingElse = Tolerance.GOLDEN.bounds().keySet().stream()
                .map(measure -> "page.%s = none%n".formatted(measure.key()))
                .collect(Collectors.joining());
        rules(nothingElse + "page.psnr = 1");
        golden("page", GOLDEN);

        assertThat(front.failure(this, CHANGED_LEFT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_mask_beside_the_golden_hides_what_it_covers_and_nothing_else(Front front) throws Exception {
        golden("page", GOLDEN);
        Painted.write(goldens.resolve("page.mask.png"), LEFT_HALF_MASK);

        assertThat(front.failure(this, CHANGED_LEFT)).isEmpty();
        assertThat(front.failure(this, halves(0x102030, 0xF0A000)))
                .hasValueSatisfying(message -> assertThat(message).contains("what the mask picture says"));
    }

    @ParameterizedTest
    @EnumSource
    void a_mask_that_the_file_names_takes_the_place_of_the_one_beside(Front front) throws Exception {
        rules("page.mask = masks/left.png");
        golden("page", GOLDEN);
        golden("page@" + HERE, GOLDEN);
        Painted.write(goldens.resolve("page.mask.png"), plain(48, 48, 0xFFFFFF));
        // In a folder of the goldens, where a PNG file would be a golden without its picture.
        Files.createDirectories(goldens.resolve("masks"));
        Painted.write(goldens.resolve("masks/left.png"), LEFT_HALF_MASK);
        Painted.write(actuals.resolve("masks/left.png"), LEFT_HALF_MASK);

        assertThat(front.failure(this, CHANGED_LEFT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_mask_that_is_not_there_fails_with_its_line(Front front) throws Exception {
        rules("page.mask = masks/left.png");
        golden("page", GOLDEN);

        assertThat(front.failure(this, GOLDEN))
                .hasValueSatisfying(message -> assertThat(message).contains("line 1", "There is no mask"));
    }

    @ParameterizedTest
    @EnumSource
    void no_mask_at_all_can_be_asked_for(Front front) throws Exception {
        rules("page.mask = none");
        golden("page", GOLDEN);
        Painted.write(goldens.resolve("page.mask.png"), LEFT_HALF_MASK);

        assertThat(front.failure(this, CHANGED_LEFT)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void an_ignored_region_hides_what_it_covers(Front front) throws Exception {
        rules("page.ignore = 0,0,12,48; 12,0,12,48");
        golden("page", GOLDEN);

        assertThat(front.failure(this, CHANGED_LEFT)).isEmpty();
        assertThat(front.failure(this, halves(0x102030, 0xF0A000))).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void a_mask_of_another_size_fails(Front front) throws Exception {
        golden("page", GOLDEN);
        Painted.write(goldens.resolve("page.mask.png"), plain(24, 24, 0x000000));

        assertThat(front.failure(this, GOLDEN))
                .hasValueSatisfying(message -> assertThat(message).contains("The mask picture is 24 x 24"));
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_names_where_its_golden_comes_from(Front front) throws Exception {
        GoldenStore.at(goldens).write(PAGE, GOLDEN, Provenance.now(Optional.of("LPIPS 0.1, squeeze"), "PageTest.page"));

        assertThat(front.failure(this, CHANGED_LEFT))
                .hasValueSatisfying(message -> assertThat(message).contains("recorded", "by PageTest.page"));
    }

    @ParameterizedTest
    @EnumSource
    void a_golden_that_is_a_git_lfs_pointer_fails(Front front) throws Exception {
        Files.writeString(goldens.resolve("page.png"), "version https://git-lfs.github.com/spec/v1\noid sha256:0");

        assertThat(front.failure(this, GOLDEN))
                .hasValueSatisfying(message -> assertThat(message).contains("is a Git LFS pointer"));
    }

    /** Who checks the picture. */
    enum Front {
        TEST {
            @Override
            Optional<String> failure(TestAndGateTest story, Pixels actual) {
                return story.byTest(actual);
            }
        },
        GATE {
            @Override
            Optional<String> failure(TestAndGateTest story, Pixels actual) throws IOException {
                return story.byGate(actual);
            }
        };

        abstract Optional<String> failure(TestAndGateTest story, Pixels actual) throws IOException;
    }

    private Optional<String> byTest(Pixels actual) {
        GoldenRules rules = GoldenRules.of(goldens);
        RunMembership run = run();
        GoldenVerifier verifier = verifier(GoldenStore.at(goldens), rules, run);
        GoldenChecks checks =
                verifier.begin(() -> Provenance.now(Optional.of(Provenance.model(lpips.model())), "PageTest.page"));
        try {
            return reporter(run)
                    .report(
                            checks.check(
                                            PAGE,
                                            actual,
                                            (reference, picture, tolerance) ->
                                                    lpips.judge(reference, picture, rules.focus(PAGE), tolerance),
                                            rules.tolerance(PAGE))
                                    .orElseGet(() -> checks.end().get(0).record()),
                            "PageTest.page",
                            rules.origin(PAGE))
                    .map(Failure::message);
        } catch (UnreadableImageException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> byGate(Pixels actual) throws IOException {
        Painted.write(actuals.resolve("page.png"), actual);
        GoldenRules rules = GoldenRules.of(goldens);
        RunMembership run = run();
        // Decided before any picture is: not a finding about one.
        GoldenMode mode = rules.mode(System::getProperty, environment::get);
        GoldenVariants variants = rules.variants(System::getProperty);
        RememberedFindings log = new RememberedFindings();
        GateSettings settings = new GateSettings(
                new BuildModule(folder),
                Optional.of(actuals),
                goldens,
                List.of(),
                folder.resolve("evidence"),
                TestScope.COMPLETE,
                List.of(),
                NameFilter.ALL);
        new DirectoryCheck(
                        lpips,
                        new PairPipeline(1),
                        rules,
                        store -> new GoldenVerifier(store, mode, variants, run.ledger()),
                        reporter(run),
                        NOTHING_PASSED)
                .verify(goldens, actuals, settings, new Findings(log));
        return log.entries().stream()
                .map(entry -> entry.replaceFirst("^failed: ", ""))
                .findFirst();
    }

    private GoldenVerifier verifier(GoldenStore store, GoldenRules rules, RunMembership run) {
        return new GoldenVerifier(
                store,
                rules.mode(System::getProperty, environment::get),
                rules.variants(System::getProperty),
                run.ledger());
    }

    private RunMembership run() {
        return RunMembership.of(folder.resolve("evidence"), RunId.fresh(), new BuildModule(folder));
    }

    private OutcomeReporter reporter(RunMembership run) {
        Path evidence = folder.resolve("evidence");
        return new OutcomeReporter(
                EvidenceWriter.in(evidence, run.ledger()),
                new FailureMessage(ReportSettings.here(environment::get)),
                OutcomeLog.in(evidence, run));
    }

    private void golden(String name, Pixels picture) {
        GoldenStore.at(goldens).write(new GoldenName(name), picture);
    }

    private void rules(String text) throws IOException {
        Files.writeString(goldens.resolve("lpips.properties"), text);
    }

    private static Pixels halves(int left, int right) {
        int[] argb = new int[48 * 48];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | (i % 48 < 24 ? left : right);
        }
        return Pixels.ofArgb(new PixelSize(48, 48), argb);
    }
}
