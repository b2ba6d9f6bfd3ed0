package dev.lpips.gate;

import dev.lpips.Focus;
import dev.lpips.LpipsOptions;
import dev.lpips.Tolerance;
import dev.lpips.golden.GoldenName;
import dev.lpips.image.Pixels;
import dev.lpips.internal.file.Sha256;
import dev.lpips.model.ModelId;
import dev.lpips.outcome.KeptPasses;
import dev.lpips.outcome.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Checks that passed in earlier builds. One is not made again while nothing changed that it depends on: both files, the tolerance, the
 * mask, the model, and the program itself with its Java. Only directory checks that write no golden are kept.
 *
 * @param kept what earlier builds kept
 * @param setting what all checks of this build depend on; empty if that cannot be told, and nothing is kept
 * @param repeated how many checks were not made again
 */
record PassedChecks(KeptPasses kept, Optional<String> setting, LongAdder repeated) {

    /** Returns those of a build. */
    static PassedChecks of(KeptPasses kept, LpipsOptions options, ModelId model) {
        return new PassedChecks(
                kept,
                kept.isKeeping()
                        ? Program.identity()
                                .map(program -> String.join(
                                        "\n", program, model.toString(), model.sha256(), options.toString()))
                        : Optional.empty(),
                new LongAdder());
    }

    /**
     * Returns the digest of all that a check depends on; empty if nothing is kept.
     *
     * @param golden the file of the golden, whichever variant counts here
     */
    Optional<String> key(
            GoldenName name, Path golden, byte[] goldenBytes, byte[] actualBytes, Tolerance tolerance, Focus focus) {
        return setting.map(all -> Sha256.of(String.join(
                        "\n",
                        all,
                        name.value(),
                        golden.toAbsolutePath().normalize().toString(),
                        Sha256.of(goldenBytes),
                        Sha256.of(actualBytes),
                        tolerance.toString(),
                        text(focus))
                .getBytes(StandardCharsets.UTF_8)));
    }

    /** Tells whether anything is kept. */
    boolean isKeeping() {
        return setting.isPresent();
    }

    /** Returns the outcome of the same check in an earlier build. */
    Optional<Outcome> find(String key) {
        Optional<Outcome> found = kept.find(key);
        found.ifPresent(outcome -> repeated.increment());
        return found;
    }

    /** Tells how many checks were not made again: a reader has to know where the numbers come from. */
    void note(Findings findings) {
        if (repeated.sum() > 0) {
            findings.note(String.format(
                    Locale.ROOT,
                    "Picture checks that passed before, with the same files and settings: %d. -Dlpips.cache=false makes them again",
                    repeated.sum()));
        }
    }

    /** Keeps what passed. */
    void keep(String key, Outcome outcome) {
        if (outcome.status().isPass()) {
            kept.keep(key, outcome);
        }
    }

    /** Writes what is kept. */
    void write() throws IOException {
        if (setting.isPresent()) {
            kept.write();
        }
    }

    private static String text(Focus focus) {
        List<String> masks =
                focus.mask().pictures().stream().map(PassedChecks::text).toList();
        return "%s %s %s %s".formatted(focus.mask().regions(), masks, focus.region(), focus.allowances());
    }

    private static String text(Pixels mask) {
        return mask.size() + " " + mask.rgbSha256();
    }
}
