package dev.lpips.golden;

import dev.lpips.Tolerance;
import dev.lpips.Verdict;
import dev.lpips.golden.GoldenOutcome.Verified;
import dev.lpips.image.Pixels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The golden checks of one test. What they would record waits until the test is over: a test that fails, is aborted or is a
 * retry changes nothing, so its owner lets {@linkplain PendingGolden#leave them be}; only after a test that did nothing
 * wrong but lack goldens are they {@linkplain PendingGolden#record recorded}. Safe for use by several threads.
 */
public final class GoldenChecks {

    private final GoldenVerifier verifier;
    private final Supplier<Provenance> provenance;
    private final Map<String, GoldenCheck> pending = new LinkedHashMap<>();
    private boolean isOver;

    GoldenChecks(GoldenVerifier verifier, Supplier<Provenance> provenance) {
        this.verifier = verifier;
        this.provenance = provenance;
    }

    /**
     * Checks a picture against the golden of a name.
     *
     * @param name which golden; one with a variant is compared with that variant alone
     * @param actual as for {@link GoldenVerifier#verify}
     * @param judge as for {@link GoldenVerifier#verify}
     * @param tolerance as for {@link GoldenVerifier#verify}
     * @return what became of it; empty if the picture is to be recorded when the test is over. A second picture of the same
     *     name is then held against the one that waits
     * @throws dev.lpips.image.io.UnreadableImageException as {@link GoldenVerifier#verify} does
     * @throws IllegalArgumentException as {@link GoldenVerifier#verify} does
     * @throws IllegalStateException if the test is over, as for a thread that it left behind, and the picture might have to
     *     be recorded
     */
    public Optional<GoldenOutcome> check(GoldenName name, Pixels actual, Judge judge, Tolerance tolerance) {
        GoldenCheck check = new GoldenCheck(name, actual, judge, tolerance);
        if (verifier.mode() == GoldenMode.VERIFY) {
            return Optional.of(verifier.leave(check));
        }
        synchronized (pending) {
            if (isOver) {
                throw new IllegalStateException("The test is over, so \"%s\" is not checked".formatted(name));
            }
            GoldenCheck first = pending.get(name.caseless());
            if (first != null) {
                return checkAgain(check, first);
            }
            Optional<GoldenOutcome> judged = verifier.judged(check);
            if (judged.isEmpty()) {
                pending.put(name.caseless(), check);
            }
            return judged;
        }
    }

    /** Returns what is to be recorded, in the order it was found, and takes no more: each is to be decided once. */
    public List<PendingGolden> end() {
        synchronized (pending) {
            isOver = true;
            List<PendingGolden> waiting = new ArrayList<>();
            pending.values().forEach(check -> waiting.add(new PendingGolden(verifier, check, provenance)));
            pending.clear();
            return waiting;
        }
    }

    private Optional<GoldenOutcome> checkAgain(GoldenCheck check, GoldenCheck first) {
        Verdict verdict = check.judge(first.actual());
        return verdict.isMatch()
                ? Optional.empty()
                : Optional.of(new Verified(
                        check.name(), verifier.file(check.name()), first.actual(), check.actual(), verdict));
    }
}
