package dev.lpips.gate;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.golden.Provenance;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.internal.file.ContainedFolder;
import dev.lpips.internal.file.IoReason;
import dev.lpips.internal.file.Sha256;
import dev.lpips.outcome.Failure;
import dev.lpips.outcome.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A picture that a person accepts, checked: it is the one that was reported, and its golden is one of the project's and the one
 * it was compared with.
 *
 * @param module the name of its module
 * @param store where the golden lies
 * @param name the golden's name, with its variant
 * @param actual the file of the picture
 * @param pixels the picture
 * @param provenance where it comes from
 */
record ApprovedPicture(
        String module, GoldenStore store, GoldenName name, Path actual, Pixels pixels, Provenance provenance) {

    /**
     * Checks the picture of a failed check.
     *
     * @throws IllegalArgumentException if it is not accepted
     */
    static ApprovedPicture check(ApprovableModule module, ModelsInUse models, Outcome outcome) {
        try {
            Failure failure = outcome.failure().orElseThrow();
            if (outcome.status() == Outcome.Status.FAULT) {
                // Nobody has seen such a picture beside its golden, which may only have to be fetched.
                throw refused(outcome, "it could not be checked. " + failure.message());
            }
            GoldenName name = outcome.goldenName()
                    .orElseThrow(() -> refused(
                            outcome,
                            "%s is not called as a golden can be called everywhere. Rename it to %s"
                                    .formatted(outcome.golden(), outcome.name().fileName())));
            requireDeclared(module, outcome);
            models.requireSame(outcome);
            Path actual = failure.evidence()
                    .orElseThrow(() -> refused(outcome, "it has no picture"))
                    .actual();
            byte[] bytes = reported(module, outcome, actual);
            Pixels pixels = ImageFiles.decode(bytes, actual.toString());
            requireSameGolden(outcome, pixels);
            return new ApprovedPicture(
                    module.names().get(0),
                    GoldenStore.at(outcome.goldenDirectory()),
                    name,
                    actual,
                    pixels,
                    Provenance.now(
                            outcome.measurement().map(found -> Provenance.model(found.model())), outcome.testId()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "\"%s\" cannot be accepted: %s".formatted(outcome.name(), IoReason.of(e)), e);
        }
    }

    Path golden() {
        return store.file(name);
    }

    /** Writes the golden, unless it has these pixels by now. */
    void write() {
        if (!store.read(name).equals(Optional.of(pixels))) {
            store.write(name, pixels, provenance);
        }
    }

    /** Returns what {@link #write} would do, for a preview. */
    String intention() {
        return "%s would become the golden %s of %s".formatted(actual, golden(), module);
    }

    /** Returns what was done, for a log. */
    @Override
    public String toString() {
        return "%s is the golden %s of %s now. Commit it.".formatted(actual, golden(), module);
    }

    private static void requireDeclared(ApprovableModule module, Outcome outcome) throws IOException {
        if (!module.declares(outcome.goldenDirectory())) {
            throw refused(
                    outcome,
                    "its golden would be written to %s, which is none of the directories of goldens that %s declares: %s. If it is one, add it to goldenDirectories"
                            .formatted(outcome.golden(), module.names().get(0), module.goldenDirectories()));
        }
    }

    private static byte[] reported(ApprovableModule module, Outcome outcome, Path actual) throws IOException {
        boolean isOwn = false;
        for (Path folder : module.folders()) {
            isOwn |= ContainedFolder.hasOwn(folder, actual);
        }
        if (!isOwn) {
            throw refused(outcome, "%s is no file of its own in %s".formatted(actual, module.folders()));
        }
        byte[] bytes = ImageFiles.readBytes(actual);
        if (!Optional.of(Sha256.of(bytes)).equals(outcome.actualSha256())) {
            throw refused(outcome, "%s is not the picture that was checked: its SHA-256 is another".formatted(actual));
        }
        return bytes;
    }

    /** What was accepted before may be named again. */
    private static void requireSameGolden(Outcome outcome, Pixels pixels) throws IOException {
        Path golden = outcome.golden();
        Optional<String> found =
                Files.exists(golden, LinkOption.NOFOLLOW_LINKS) ? Optional.of(Sha256.of(golden)) : Optional.empty();
        boolean isAccepted = found.isPresent()
                && !found.equals(outcome.goldenSha256())
                && ImageFiles.read(golden).equals(pixels);
        if (!isAccepted && !found.equals(outcome.goldenSha256())) {
            throw refused(outcome, "its golden %s has changed since it was checked. Check it again".formatted(golden));
        }
    }

    private static IllegalArgumentException refused(Outcome outcome, String reason) {
        return new IllegalArgumentException("\"%s\" cannot be accepted, because %s".formatted(outcome.name(), reason));
    }
}
