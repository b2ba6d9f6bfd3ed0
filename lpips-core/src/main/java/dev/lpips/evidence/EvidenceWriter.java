package dev.lpips.evidence;

import dev.lpips.Comparison;
import dev.lpips.Verdict;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.internal.file.AtomicWrite;
import dev.lpips.internal.file.ContainedFolder;
import dev.lpips.internal.file.IoReason;
import dev.lpips.internal.parallel.Workers;
import dev.lpips.run.FactKind;
import dev.lpips.run.RunLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Writes what the reader of a failure wants to see: {@code <name>-actual.png}, {@code <name>-golden.png} (or {@code
 * -reference.png}) and {@code <name>-heatmap.png}, in one folder.
 *
 * <p>A second check of one name in the same run gets {@code <name>-2-actual.png} and so on, so that a retry does not
 * wipe out what made it necessary; files of earlier runs are replaced. It is safe
 * for use by several threads, and by several JVMs that share the ledger of their run.
 *
 * <p>The pictures are written by several threads, and are on disk when a method returns.
 *
 * <p>Pictures of different sizes get no heatmap: there is nothing to say about pixels that exist on one side only. The
 * two lie side by side in the folder. Nor do pictures that a model without distances measured.
 */
public final class EvidenceWriter {

    private static final String ACTUAL = "actual";
    private static final String HEATMAP = "heatmap";

    private final Path directory;
    private final RunLedger ledger;

    private EvidenceWriter(Path directory, RunLedger ledger) {
        this.directory = directory;
        this.ledger = ledger;
    }

    /** Returns the only writer of a run into a folder, which need not exist. */
    public static EvidenceWriter in(Path directory) {
        return in(directory, RunLedger.inMemory());
    }

    /** Returns a writer of the run that the ledger belongs to, into a folder, which need not exist. */
    public static EvidenceWriter in(Path directory, RunLedger ledger) {
        return new EvidenceWriter(directory, ledger);
    }

    /** Returns the folder. */
    public Path directory() {
        return directory;
    }

    /**
     * Writes the evidence of a golden check: all three pictures if the golden was there, else the actual one.
     *
     * @throws UncheckedIOException if a file cannot be written
     */
    public Evidence write(GoldenOutcome outcome) {
        return write(outcome, Function.identity());
    }

    /**
     * Writes the evidence of a golden check, as {@link #write(GoldenOutcome)} does, while this thread does something else.
     *
     * @param meanwhile what to do with the names of the files; they may not be there yet
     * @return what that returns, once all files are written
     * @throws UncheckedIOException if a file cannot be written
     */
    public <T> T write(GoldenOutcome outcome, Function<Evidence, T> meanwhile) {
        return outcome.fold(
                verified -> write(
                        verified.name(),
                        ReferenceKind.GOLDEN,
                        verified.reference(),
                        verified.actual(),
                        verified.verdict(),
                        meanwhile),
                missing -> write(missing.name(), List.of(actual(missing.actual())), meanwhile),
                recorded -> write(recorded.name(), List.of(actual(recorded.actual())), meanwhile));
    }

    /**
     * Writes the evidence of a comparison with a reference that is not a golden.
     *
     * @param name what the files are to be called
     * @throws UncheckedIOException if a file cannot be written
     */
    public Evidence write(GoldenName name, Pixels reference, Pixels actual, Verdict verdict) {
        return write(name, reference, actual, verdict, Function.identity());
    }

    /**
     * Writes the evidence of a comparison with a reference that is not a golden, while this thread does something else.
     *
     * @param name what the files are to be called
     * @param meanwhile what to do with the names of the files; they may not be there yet
     * @return what that returns, once all files are written
     * @throws UncheckedIOException if a file cannot be written
     */
    public <T> T write(
            GoldenName name, Pixels reference, Pixels actual, Verdict verdict, Function<Evidence, T> meanwhile) {
        return write(name, ReferenceKind.REFERENCE, reference, actual, verdict, meanwhile);
    }

    /**
     * Writes the evidence of a comparison that no network took part in: without a heatmap.
     *
     * @param name what the files are to be called
     * @throws UncheckedIOException if a file cannot be written
     */
    public Evidence write(GoldenName name, Pixels reference, Pixels actual) {
        return write(
                name,
                List.of(actual(actual), new Picture(ReferenceKind.REFERENCE.toString(), () -> reference)),
                Function.identity());
    }

    /**
     * Writes the evidence of a comparison that is not judged.
     *
     * @param name what the files are to be called
     * @throws UncheckedIOException if a file cannot be written
     */
    public Evidence write(GoldenName name, Pixels reference, Pixels actual, Comparison comparison) {
        return write(
                name,
                List.of(
                        heatmap(() -> Heatmap.paint(comparison, actual)),
                        actual(actual),
                        new Picture(ReferenceKind.REFERENCE.toString(), () -> reference)),
                Function.identity());
    }

    /**
     * Writes the evidence of a golden check that could not be made: the actual picture.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public Evidence write(GoldenName name, Pixels actual) {
        return write(name, List.of(actual(actual)), Function.identity());
    }

    private <T> T write(
            GoldenName name,
            ReferenceKind kind,
            Pixels reference,
            Pixels actual,
            Verdict verdict,
            Function<Evidence, T> meanwhile) {
        List<Picture> pictures = new ArrayList<>();
        // A heatmap is one of distances.
        if (verdict.judgements().stream()
                .anyMatch(judgement -> judgement.comparison().hasDistance())) {
            pictures.add(heatmap(() -> Heatmap.paint(verdict.judgements(), actual)));
        }
        pictures.add(actual(actual));
        pictures.add(new Picture(kind.toString(), () -> reference));
        return write(name, pictures, meanwhile);
    }

    /**
     * A picture to write.
     *
     * @param role what it is, the end of its file's name
     * @param pixels makes it, on the thread that writes it
     */
    private record Picture(String role, Supplier<Pixels> pixels) {}

    private static Picture actual(Pixels actual) {
        return new Picture(ACTUAL, () -> actual);
    }

    private static Picture heatmap(Supplier<Pixels> painting) {
        return new Picture(HEATMAP, painting);
    }

    private <T> T write(GoldenName name, List<Picture> pictures, Function<Evidence, T> meanwhile) {
        String stem = take(name);
        Evidence evidence = new Evidence(
                file(stem, ACTUAL),
                fileOf(pictures, stem, role -> !role.equals(ACTUAL) && !role.equals(HEATMAP)),
                fileOf(pictures, stem, HEATMAP::equals));
        List<Runnable> writing = pictures.stream()
                .<Runnable>map(picture ->
                        () -> put(file(stem, picture.role()), picture.pixels().get()))
                .toList();
        return Workers.beside(writing, () -> meanwhile.apply(evidence));
    }

    private Optional<Path> fileOf(List<Picture> pictures, String stem, Predicate<String> roles) {
        return pictures.stream().map(Picture::role).filter(roles).findFirst().map(role -> file(stem, role));
    }

    /** Takes a name for one check, and clears what an earlier run left under it: a stale heatmap would mislead. */
    private String take(GoldenName name) {
        String stem = name.value();
        for (int check = 2; !isFree(stem); check++) {
            stem = name + "-" + check;
        }
        for (String role : new String[] {ACTUAL, "golden", "reference", HEATMAP}) {
            remove(file(stem, role));
        }
        return stem;
    }

    private boolean isFree(String stem) {
        // On Windows and macOS, two names that differ in case are one file.
        return ledger.putIfAbsent(FactKind.EVIDENCE, stem.toLowerCase(Locale.ROOT), "taken")
                .isEmpty();
    }

    private void put(Path file, Pixels picture) {
        try {
            ContainedFolder.createFor(directory, file);
            AtomicWrite.ofThisBuild(file, ImageFiles.encodePngQuickly(picture));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the evidence %s: %s".formatted(file, IoReason.of(e)), e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the old %s: %s".formatted(file, IoReason.of(e)), e);
        }
    }

    private Path file(String stem, String role) {
        return directory.resolve("%s-%s.png".formatted(stem, role));
    }
}
