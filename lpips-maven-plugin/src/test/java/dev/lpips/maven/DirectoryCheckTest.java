package dev.lpips.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.Lpips;
import dev.lpips.batch.PairPipeline;
import dev.lpips.image.AlphaPolicy;
import dev.lpips.oracle.Painted;
import dev.lpips.oracle.SyntheticRuler;
import dev.lpips.outcome.Failure;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.Outcome.Status;
import dev.lpips.outcome.OutcomeLog;
import dev.lpips.rules.GoldenRules;
import dev.lpips.run.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
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

    private final RememberedLog log = new RememberedLog();
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

        findings.requireNone();
        assertThat(log.entries()).containsExactly("info: All picture checks passed: 2");
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
                .startsWith("error: there is no picture ")
                .contains("for the golden ");
    }

    @Test
    void fails_for_a_picture_without_a_golden() throws Exception {
        both("a.png", 1);
        Painted.write(actuals.resolve("new.png"), Painted.bars(2));

        verify();

        assertFailed("1 of 2 picture checks failed: new.png");
        assertThat(log.entries().get(0)).startsWith("error: there is no golden \"new\" yet");
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

        assertThatThrownBy(findings::requireNone).isInstanceOf(MojoFailureException.class);
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

        assertThatThrownBy(findings::requireNone).hasMessageStartingWith("4 of 4 ");
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

        assertThatThrownBy(findings::requireNone).hasMessageStartingWith("4 of 4 ");
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

    private void verify() throws IOException {
        new DirectoryCheck(
                        lpips,
                        new PairPipeline(2),
                        GoldenRules.of(goldens),
                        evidence,
                        RunId.fresh(),
                        AlphaPolicy.WORSE_OF_BLACK_AND_WHITE)
                .verify(goldens, actuals, findings);
    }

    private void assertFailed(String start) {
        assertThatThrownBy(findings::requireNone)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith(start + ". ");
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
