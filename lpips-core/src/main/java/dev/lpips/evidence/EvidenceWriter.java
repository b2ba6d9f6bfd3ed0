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
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes what the reader of a failure wants to see: {@code <name>-actual.png}, {@code <name>-golden.png} (or {@code
 * -reference.png}) and {@code <name>-heatmap.png}, in one folder.
 *
 * <p>A second check of one name in the same run gets {@code <name>-2-actual.png} and so on, so that a retry does not
 * wipe out what made it necessary; files of earlier runs are replaced. It is safe
 * for use by several threads, and by several JVMs that share the ledger of their run.
 *
 * <p>Pictures of different sizes get no heatmap: there is nothing to say about pixels that exist on one side only. The
 * two lie side by side in the folder.
 */
public final class EvidenceWriter {

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
        return outcome.fold(
                verified -> write(
                        verified.name(),
                        ReferenceKind.GOLDEN,
                        verified.reference(),
                        verified.actual(),
                        verified.verdict()),
                missing -> writeActual(missing.name(), missing.actual()),
                recorded -> writeActual(recorded.name(), recorded.actual()));
    }

    /**
     * Writes the evidence of a comparison with a reference that is not a golden.
     *
     * @param name what the files are to be called
     * @throws UncheckedIOException if a file cannot be written
     */
    public Evidence write(GoldenName name, Pixels reference, Pixels actual, Verdict verdict) {
        return write(name, ReferenceKind.REFERENCE, reference, actual, verdict);
    }

    /**
     * Writes the evidence of a comparison that no network took part in: without a heatmap.
     *
     * @param name what the files are to be called
     * @throws UncheckedIOException if a file cannot be written
     */
    public Evidence write(GoldenName name, Pixels reference, Pixels actual) {
        String stem = take(name);
        return new Evidence(
                put(stem, "actual", actual),
                Optional.of(put(stem, ReferenceKind.REFERENCE.toString(), reference)),
                Optional.empty());
    }

    /**
     * Writes the evidence of a comparison that is not judged.
     *
     * @param name what the files are to be called
     * @throws UncheckedIOException if a file cannot be written
     */
    public Evidence write(GoldenName name, Pixels reference, Pixels actual, Comparison comparison) {
        return write(
                name, ReferenceKind.REFERENCE, reference, actual, Optional.of(() -> Heatmap.paint(comparison, actual)));
    }

    /**
     * Writes the evidence of a golden check that could not be made: the actual picture.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public Evidence write(GoldenName name, Pixels actual) {
        return writeActual(name, actual);
    }

    private Evidence write(GoldenName name, ReferenceKind kind, Pixels reference, Pixels actual, Verdict verdict) {
        Optional<Supplier<Pixels>> heatmap = verdict.judgements().isEmpty()
                ? Optional.empty()
                : Optional.of(() -> Heatmap.paint(verdict.judgements(), actual));
        return write(name, kind, reference, actual, heatmap);
    }

    private Evidence write(
            GoldenName name, ReferenceKind kind, Pixels reference, Pixels actual, Optional<Supplier<Pixels>> heatmap) {
        String stem = take(name);
        Workers.Background others = Workers.start(() -> {
            put(stem, "actual", actual);
            put(stem, kind.toString(), reference);
        });
        try {
            heatmap.ifPresent(picture -> put(stem, "heatmap", picture.get()));
        } finally {
            others.finish();
        }
        return new Evidence(
                file(stem, "actual"),
                Optional.of(file(stem, kind.toString())),
                heatmap.map(picture -> file(stem, "heatmap")));
    }

    private Evidence writeActual(GoldenName name, Pixels actual) {
        return new Evidence(put(take(name), "actual", actual), Optional.empty(), Optional.empty());
    }

    /** Takes a name for one check, and clears what an earlier run left under it: a stale heatmap would mislead. */
    private String take(GoldenName name) {
        String stem = name.value();
        for (int check = 2; !isFree(stem); check++) {
            stem = name + "-" + check;
        }
        for (String role : new String[] {"actual", "golden", "reference", "heatmap"}) {
            remove(file(stem, role));
        }
        return stem;
    }

    private boolean isFree(String stem) {
        // On Windows and macOS, two names that differ in case are one file.
        return ledger.putIfAbsent(FactKind.EVIDENCE, stem.toLowerCase(Locale.ROOT), "taken")
                .isEmpty();
    }

    private Path put(String stem, String role, Pixels picture) {
        Path file = file(stem, role);
        try {
            ContainedFolder.createFor(directory, file);
            AtomicWrite.to(file, ImageFiles.encodePngQuickly(picture));
            return file;
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
