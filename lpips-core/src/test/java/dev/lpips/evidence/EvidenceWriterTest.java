package dev.lpips.evidence;

import static dev.lpips.ComparisonFixtures.even;
import static dev.lpips.ComparisonFixtures.judged;
import static dev.lpips.ComparisonFixtures.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.Tolerance;
import dev.lpips.Verdict;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.golden.GoldenOutcome.Missing;
import dev.lpips.golden.GoldenOutcome.Verified;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.run.RunLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceWriterTest {

    private static final GoldenName NAME = new GoldenName("LoginPageTest/dark-mode");
    private static final Path GOLDEN = Path.of("goldens/LoginPageTest/dark-mode.png");
    private static final Pixels REFERENCE = plain(3, 2, 0x00FF00);
    private static final Pixels ACTUAL = plain(3, 2, 0xFF0000);

    @TempDir
    Path directory;

    @Test
    void writes_through_no_link_that_leads_out_of_the_folder() throws IOException {
        Path outside = Files.createDirectories(
                directory.resolve("../outside-of-" + directory.getFileName()).normalize());
        Files.createDirectories(directory);
        Files.createSymbolicLink(directory.resolve(NAME.segments().get(0)), outside);

        assertThatThrownBy(() -> EvidenceWriter.in(directory).write(mismatch(ACTUAL)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a symbolic link leads to");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void puts_actual_golden_and_heatmap_into_one_folder() {
        Evidence evidence = EvidenceWriter.in(directory).write(mismatch(ACTUAL));

        Path folder = directory.resolve("LoginPageTest");
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("dark-mode-actual.png", "dark-mode-golden.png", "dark-mode-heatmap.png");
        assertThat(evidence.actual()).isEqualTo(folder.resolve("dark-mode-actual.png"));
        assertThat(evidence.reference()).contains(folder.resolve("dark-mode-golden.png"));
        assertThat(evidence.heatmap()).contains(folder.resolve("dark-mode-heatmap.png"));
        assertThat(ImageFiles.read(evidence.actual())).isEqualTo(ACTUAL);
        assertThat(ImageFiles.read(evidence.reference().orElseThrow())).isEqualTo(REFERENCE);
    }

    @Test
    void calls_a_reference_that_is_no_golden_by_its_name() {
        Verdict verdict = judged(even(ACTUAL.size(), 0.2), Tolerance.GOLDEN);

        Evidence evidence = EvidenceWriter.in(directory).write(NAME, REFERENCE, ACTUAL, verdict);

        assertThat(evidence.reference()).contains(directory.resolve("LoginPageTest/dark-mode-reference.png"));
    }

    @Test
    void writes_only_the_actual_picture_when_there_is_no_golden() {
        Evidence evidence = EvidenceWriter.in(directory).write(new Missing(NAME, GOLDEN, ACTUAL));

        assertThat(evidence.reference()).isEmpty();
        assertThat(evidence.heatmap()).isEmpty();
        assertThat(directory.resolve("LoginPageTest").toFile().list()).containsExactly("dark-mode-actual.png");
    }

    @Test
    void paints_no_heatmap_of_pictures_of_different_sizes() {
        Pixels wider = plain(4, 2, 0);
        Verdict sizes = new Verdict.SizeMismatch(REFERENCE.size(), wider.size(), Tolerance.GOLDEN);

        Evidence evidence = EvidenceWriter.in(directory).write(new Verified(NAME, GOLDEN, REFERENCE, wider, sizes));

        assertThat(evidence.heatmap()).isEmpty();
        assertThat(evidence.reference()).isPresent();
    }

    @Test
    void keeps_what_an_earlier_attempt_of_this_run_showed() {
        EvidenceWriter writer = EvidenceWriter.in(directory);
        Evidence first = writer.write(mismatch(ACTUAL));

        Evidence second = writer.write(mismatch(plain(3, 2, 0x0000FF)));

        assertThat(second.actual()).isEqualTo(directory.resolve("LoginPageTest/dark-mode-2-actual.png"));
        assertThat(ImageFiles.read(first.actual())).isEqualTo(ACTUAL);
    }

    @Test
    void keeps_what_another_JVM_of_this_run_showed_and_replaces_it_in_the_next() {
        Evidence first = EvidenceWriter.in(directory, RunLedger.at(directory.resolve("runs/monday.ledger")))
                .write(mismatch(ACTUAL));

        Evidence second = EvidenceWriter.in(directory, RunLedger.at(directory.resolve("runs/monday.ledger")))
                .write(mismatch(plain(3, 2, 0x0000FF)));
        assertThat(second.actual()).isEqualTo(directory.resolve("LoginPageTest/dark-mode-2-actual.png"));
        assertThat(ImageFiles.read(first.actual())).isEqualTo(ACTUAL);

        Evidence third = EvidenceWriter.in(directory, RunLedger.at(directory.resolve("runs/tuesday.ledger")))
                .write(mismatch(plain(3, 2, 0x0000FF)));
        assertThat(third.actual()).isEqualTo(first.actual());
    }

    @Test
    void takes_names_that_differ_only_in_case_for_one_file() {
        EvidenceWriter writer = EvidenceWriter.in(directory);
        writer.write(new Missing(new GoldenName("Logo"), GOLDEN, ACTUAL));

        Evidence second = writer.write(new Missing(new GoldenName("logo"), GOLDEN, ACTUAL));

        assertThat(second.actual()).isEqualTo(directory.resolve("logo-2-actual.png"));
    }

    @Test
    void replaces_what_an_earlier_run_left_also_what_it_does_not_write_itself() {
        EvidenceWriter.in(directory).write(mismatch(plain(3, 2, 0x0000FF)));

        EvidenceWriter.in(directory).write(new Missing(NAME, GOLDEN, ACTUAL));

        assertThat(directory.resolve("LoginPageTest").toFile().list()).containsExactly("dark-mode-actual.png");
    }

    @Test
    void gives_every_one_of_many_checks_at_the_same_time_its_own_files() throws Exception {
        EvidenceWriter writer = EvidenceWriter.in(directory);
        List<Pixels> pictures =
                IntStream.range(0, 8).mapToObj(i -> plain(3, 2, i)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);

        List<Future<Evidence>> checks = pictures.stream()
                .map(picture -> threads.submit(() -> writer.write(mismatch(picture))))
                .toList();

        threads.shutdown();
        Set<Path> files = new HashSet<>();
        for (int i = 0; i < pictures.size(); i++) {
            Path actual = checks.get(i).get().actual();
            assertThat(files.add(actual)).isTrue();
            assertThat(ImageFiles.read(actual)).isEqualTo(pictures.get(i));
        }
    }

    @Test
    void says_which_file_it_could_not_write() throws IOException {
        Files.writeString(directory.resolve("LoginPageTest"), "a file where a folder should be");

        assertThatThrownBy(() -> EvidenceWriter.in(directory).write(mismatch(ACTUAL)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("dark-mode-");
    }

    private static GoldenOutcome mismatch(Pixels actual) {
        return new Verified(NAME, GOLDEN, REFERENCE, actual, judged(even(actual.size(), 0.2), Tolerance.GOLDEN));
    }
}
