package dev.lpips.gate;

import static dev.lpips.ComparisonFixtures.plain;
import static dev.lpips.gate.PassedChecksTest.NOTHING_PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.Lpips;
import dev.lpips.batch.PairPipeline;
import dev.lpips.evidence.EvidenceWriter;
import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenVerifier;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.oracle.Painted;
import dev.lpips.oracle.SyntheticRuler;
import dev.lpips.outcome.Failure;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.Outcome.Status;
import dev.lpips.outcome.OutcomeLog;
import dev.lpips.report.FailureMessage;
import dev.lpips.report.OutcomeReporter;
import dev.lpips.report.ReportSettings;
import dev.lpips.rules.GoldenRules;
import dev.lpips.rules.NameFilter;
import dev.lpips.rules.NameGlob;
import dev.lpips.run.BuildModule;
import dev.lpips.run.RunId;
import dev.lpips.run.RunMembership;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryCheckTest {

    @TempDir
    static Path home;

    static Lpips lpips;

    @TempDir
    Path folder;

    Path goldens;
    Path actuals;
    Path evidence;

    private final RememberedFindings log = new RememberedFindings();
    private final Findings findings = new Findings(log);

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
        evidence = folder.resolve("evidence");
    }

    @Test
    void passes_what_looks_the_same() throws Exception {
        both("a.png", 1);
        golden("folder/b.png", 2);
        Painted.write(actuals.resolve("folder/b.png"), Painted.tinted(2));

        verify();

        assertThat(findings.summary()).isEqualTo("All picture checks passed: 2");
        assertThat(log.entries()).isEmpty();
    }

    @Test
    void finds_every_mismatch_and_leaves_its_pictures() throws Exception {
        mismatch("a.png", 1);
        both("b.png", 2);
        mismatch("folder/c.png", 3);

        verify();

        assertFailed("2 of 3 picture checks failed: a.png, folder/c.png");
        assertThat(evidenceFiles())
                .containsExactly(
                        "a-actual.png",
                        "a-golden.png",
                        "a-heatmap.png",
                        "folder/c-actual.png",
                        "folder/c-golden.png",
                        "folder/c-heatmap.png");
    }

    @Test
    void fails_for_a_golden_without_a_picture() throws Exception {
        both("a.png", 1);
        golden("gone.png", 2);

        verify();

        assertFailed("1 of 2 picture checks failed: gone.png");
        assertThat(log.entries().get(0))
                .startsWith("failed: there is no picture ")
                .contains("for the golden ");
    }

    @Test
    void fails_for_a_picture_without_a_golden() throws Exception {
        both("a.png", 1);
        Painted.write(actuals.resolve("new.png"), Painted.bars(2));

        verify();

        assertFailed("1 of 2 picture checks failed: new.png");
        assertThat(log.entries().get(0)).startsWith("failed: there is no golden \"new\" yet");
        assertThat(evidenceFiles()).containsExactly("new-actual.png");
    }

    @Test
    void fails_for_files_that_cannot_be_read_and_goes_on() throws Exception {
        golden("a.png", 1);
        Files.write(actuals.resolve("a.png"), new byte[0]);
        Files.writeString(goldens.resolve("b.png"), "version https://git-lfs.github.com/spec/v1\noid sha256:0");
        Painted.write(actuals.resolve("b.png"), Painted.bars(2));
        mismatch("c.png", 3);

        verify();

        assertFailed("3 of 3 picture checks failed: a.png, b.png, c.png");
        assertThat(log.entries().get(0)).endsWith("a.png is empty");
        assertThat(log.entries().get(1)).contains("b.png is a Git LFS pointer");
        assertThat(log.entries().get(2)).contains("image is not perceptually close to its golden \"c\"");
    }

    @Test
    void fails_for_a_directory_without_pictures_even_if_there_are_no_goldens() throws Exception {
        verify();

        assertThat(findings.hasFailures()).isTrue();
        assertThat(log.entries().get(0)).endsWith("did the build make any?");
    }

    @Test
    void fails_for_another_size_without_a_heatmap() throws Exception {
        golden("a.png", 1);
        Painted.write(actuals.resolve("a.png"), Painted.bars(47, 1));

        verify();

        assertFailed("1 of 1 picture checks failed: a.png");
        assertThat(log.entries().get(0)).contains("image does not have the size of its golden \"a\"");
        assertThat(evidenceFiles()).containsExactly("a-actual.png", "a-golden.png");
    }

    @Test
    void takes_files_of_any_name() throws Exception {
        List<String> names = List.of(
                "b c.png", "d.PNG", "größe.png", "x".repeat(90) + "/" + "y".repeat(90) + "/" + "z".repeat(90) + ".png");
        for (int i = 0; i < names.size(); i++) {
            mismatch(names.get(i), i);
        }

        verify();

        assertThat(findings.summary()).startsWith("4 of 4 ");
        assertThat(evidenceFiles()).hasSize(12);
        assertThat(outcomes()).extracting(Outcome::status).containsOnly(Status.MISMATCH);
    }

    @Test
    void keeps_pictures_apart_whose_names_differ_in_their_extension_only() throws Exception {
        List<String> names = List.of("a.png", "a.jpg", "a.jpg.png", "a.PNG");
        for (int i = 0; i < names.size(); i++) {
            mismatch(names.get(i), i);
        }

        verify();

        assertThat(findings.summary()).startsWith("4 of 4 ");
        assertThat(evidenceFiles()).hasSize(12);
        assertThat(outcomes()).hasSize(4).extracting(Outcome::golden).doesNotHaveDuplicates();
        assertThat(outcomes())
                .extracting(each ->
                        each.failure().flatMap(Failure::evidence).orElseThrow().actual())
                .doesNotHaveDuplicates();
    }

    @Test
    void logs_each_outcome_under_its_own_name_for_checks() throws Exception {
        both("a.png", 1);

        verify();

        assertThat(outcomes()).extracting(Outcome::testId).containsExactly("lpips:verify");
    }

    @Test
    void takes_a_variant_for_no_golden_without_a_picture() throws Exception {
        both("page.png", 1);
        golden("page@mac.png", 2);
        golden("page@windows.png", 3);

        verify();

        assertThat(findings.summary()).isEqualTo("All picture checks passed: 1");
    }

    @Test
    void misses_the_picture_of_a_golden_that_has_variants_only_and_says_it_once() throws Exception {
        both("a.png", 1);
        golden("page@mac.png", 2);
        golden("page@windows.png", 3);

        verify();

        assertFailed("1 of 2 picture checks failed: page.png");
    }

    @Test
    void compares_a_picture_that_is_called_as_a_variant_with_the_golden_of_its_name() throws Exception {
        both("icon.png", 1);
        mismatch("icon@2x.png", 2);

        verify();

        assertFailed("1 of 2 picture checks failed: icon@2x.png");
    }

    @Test
    void takes_a_mask_for_no_golden_and_leaves_it_out_of_the_list_of_other_files() throws Exception {
        both("page.png", 1);
        golden("page.mask.png", 2);
        Painted.write(goldens.resolve("page.mask.png"), plain(48, 48, 0xFFFFFF));

        verify();

        assertThat(findings.summary()).isEqualTo("All picture checks passed: 1");
        assertThat(log.entries()).isEmpty();
    }

    @Test
    void fails_for_two_copies_of_a_file_that_cannot_be_decoded() throws Exception {
        byte[] broken = brokenBehindItsHeader();
        Files.write(goldens.resolve("a.png"), broken);
        Files.write(actuals.resolve("a.png"), broken);

        verify();

        assertFailed("1 of 1 picture checks failed: a.png");
        assertThat(log.entries().get(0)).contains("a.png is not a readable PNG picture");
    }

    @Test
    void lists_once_what_is_not_compared() throws Exception {
        both("a.png", 1);
        for (String name : List.of("b.avif", "c.apng", ".d.png", "notes.txt")) {
            Files.writeString(actuals.resolve(name), "x");
        }
        Files.writeString(goldens.resolve("e.jfif"), "x");

        verify();

        assertThat(log.entries())
                .singleElement()
                .asString()
                .startsWith("noted: Not compared")
                .contains("(5)", "b.avif", "c.apng", ".d.png", "notes.txt", "e.jfif", "ignoredFiles");
    }

    @Test
    void lists_no_file_that_is_ignored_and_compares_none() throws Exception {
        both("a.png", 1);
        Files.writeString(actuals.resolve("notes.txt"), "x");
        Painted.write(actuals.resolve("draft/b.png"), Painted.bars(2));

        verify(new NameGlob("*.txt"), new NameGlob("draft/**"));

        assertThat(log.entries()).isEmpty();
        assertThat(findings.summary()).isEqualTo("All picture checks passed: 1");
    }

    @Test
    void hints_at_a_golden_of_another_extension() throws Exception {
        golden("photo.png", 1);
        Painted.write(actuals.resolve("photo.jpg"), Painted.bars(1));

        verify();

        assertFailed("2 of 2 picture checks failed: photo.jpg, photo.png");
        assertThat(log.entries().get(0)).contains("there is " + goldens.resolve("photo.png"), "same extension");
        assertThat(log.entries().get(1)).contains("there is " + actuals.resolve("photo.jpg"), "same extension");
    }

    @Test
    void refuses_one_directory_for_both_sides_however_it_is_called() throws Exception {
        both("a.png", 1);
        Path link = Files.createSymbolicLink(folder.resolve("link"), goldens);

        for (Path same : List.of(goldens, goldens.resolve("../goldens"), link)) {
            actuals = same;
            assertThatThrownBy(this::verify)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("are one file, so they can never differ");
        }
    }

    @Test
    void refuses_a_picture_that_is_its_own_golden_by_a_hard_link_or_a_symbolic_one() throws Exception {
        golden("a.png", 1);
        Files.createLink(actuals.resolve("a.png"), goldens.resolve("a.png"));

        assertThatThrownBy(this::verify).hasMessageEndingWith("are one file, so they can never differ");

        Files.delete(actuals.resolve("a.png"));
        Painted.write(actuals.resolve("kept.png"), Painted.bars(1));
        Files.delete(goldens.resolve("a.png"));
        Files.createLink(goldens.resolve("kept.png"), actuals.resolve("kept.png"));
        assertThatThrownBy(this::verify).hasMessageEndingWith("are one file, so they can never differ");
    }

    @Test
    void follows_links_that_stay_inside_and_refuses_those_that_lead_out() throws Exception {
        both("kept/a.png", 1);
        Files.createSymbolicLink(actuals.resolve("linked"), actuals.resolve("kept"));

        verify();

        assertFailed("1 of 2 picture checks failed: linked/a.png");

        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createSymbolicLink(goldens.resolve("out"), outside);
        assertThatThrownBy(this::verify)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(goldens.resolve("out") + " is a link that leads out of its directory");
    }

    @Test
    void walks_directories_that_are_links_themselves() throws Exception {
        both("a.png", 1);
        mismatch("folder/b.png", 2);
        goldens = Files.createSymbolicLink(folder.resolve("linked-goldens"), goldens);
        actuals = Files.createSymbolicLink(folder.resolve("linked-actuals"), actuals);

        verify();

        assertFailed("1 of 2 picture checks failed: folder/b.png");
    }

    private static byte[] brokenBehindItsHeader() {
        byte[] png = ImageFiles.encodePng(Painted.bars(1));
        int data = new String(png, StandardCharsets.ISO_8859_1).indexOf("IDAT") + 4;
        png[data] = 0;
        CRC32 sum = new CRC32();
        int length = ByteBuffer.wrap(png).getInt(data - 8);
        sum.update(png, data - 4, length + 4);
        ByteBuffer.wrap(png).putInt(data + length, (int) sum.getValue());
        return png;
    }

    @Test
    void looks_only_at_what_is_included_and_tells_how_many_are_left_out() throws Exception {
        both("charts/a.png", 1);
        mismatch("charts/old/b.png", 2);
        mismatch("logo.png", 3);

        verify(List.of(), NameFilter.of(List.of("charts/**"), List.of("charts/old/*")));

        assertThat(findings.summary()).isEqualTo("All picture checks passed: 1");
        assertThat(log.entries())
                .containsExactly(
                        "noted: Picture checks left out by lpips.includes=charts/**, lpips.excludes=charts/old/*: 2");
    }

    @Test
    void includes_a_file_by_its_path_as_failures_name_it() throws Exception {
        mismatch("charts/a.png", 1);
        mismatch("logo.png", 2);

        verify(List.of(), NameFilter.of(List.of("logo.png"), List.of()));

        assertFailed("1 of 1 picture checks failed: logo.png");
    }

    private void verify(NameGlob... ignoredFiles) throws IOException {
        verify(List.of(ignoredFiles), NameFilter.ALL);
    }

    private void verify(List<NameGlob> ignoredFiles, NameFilter filter) throws IOException {
        GateSettings settings = new GateSettings(
                new BuildModule(folder),
                Optional.of(actuals),
                goldens,
                List.of(),
                evidence,
                TestScope.COMPLETE,
                ignoredFiles,
                filter);
        RunMembership run = RunMembership.of(evidence, RunId.fresh(), new BuildModule(folder));
        GoldenRules rules = GoldenRules.of(goldens);
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
                        NOTHING_PASSED)
                .verify(goldens, actuals, settings, findings);
    }

    private void assertFailed(String start) {
        assertThat(findings.summary()).startsWith(start + ". ");
    }

    private void both(String name, int seed) {
        golden(name, seed);
        Painted.write(actuals.resolve(name), Painted.bars(seed));
    }

    private void mismatch(String name, int seed) {
        golden(name, seed);
        Painted.write(actuals.resolve(name), Painted.inverted(seed));
    }

    private void golden(String name, int seed) {
        Painted.write(goldens.resolve(name), Painted.bars(seed));
    }

    private List<Outcome> outcomes() {
        return OutcomeLog.read(evidence);
    }

    private List<String> evidenceFiles() throws IOException {
        try (Stream<Path> files = Files.walk(evidence)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .map(file -> evidence.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
