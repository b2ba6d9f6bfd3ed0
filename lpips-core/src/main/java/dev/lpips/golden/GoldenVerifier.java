package dev.lpips.golden;

import dev.lpips.Tolerance;
import dev.lpips.Verdict;
import dev.lpips.golden.GoldenOutcome.Missing;
import dev.lpips.golden.GoldenOutcome.Reason;
import dev.lpips.golden.GoldenOutcome.Recorded;
import dev.lpips.golden.GoldenOutcome.Verified;
import dev.lpips.image.Pixels;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks pictures against goldens, and records goldens where the mode allows it.
 *
 * <p>A verifier remembers what it recorded, because a golden recorded in this run never passes in this run: not in a
 * retry, and not when a second test uses the same name. It is never written twice either, so two different pictures
 * under one name show up as a mismatch. Hence use one verifier for a whole run. It is safe for use by several threads.
 */
public final class GoldenVerifier {

    private final GoldenStore store;
    private final GoldenMode mode;
    // Without regard to case: on Windows and macOS two names that differ in it are one file.
    private final Set<String> recorded = ConcurrentHashMap.newKeySet();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    /** Creates the verifier of one run. */
    public GoldenVerifier(GoldenStore store, GoldenMode mode) {
        this.store = store;
        this.mode = mode;
    }

    /** Returns where the goldens lie. */
    public GoldenStore store() {
        return store;
    }

    /** Returns what this run may do to them. */
    public GoldenMode mode() {
        return mode;
    }

    /**
     * Checks a picture against the golden of a name.
     *
     * @param name which golden
     * @param actual the picture to check
     * @param judge who compares the two, usually {@code lpips::judge}; not asked if there is no golden, or if it is
     *     rewritten whatever it looks like
     * @param tolerance how different they may look
     * @throws dev.lpips.image.UnreadableImageException if the golden is there but cannot be read, in every mode: what
     *     cannot be looked at is not replaced unseen
     * @throws java.io.UncheckedIOException if a golden cannot be written
     * @throws IllegalArgumentException if a symbolic link leads out of the store
     */
    public GoldenOutcome verify(GoldenName name, Pixels actual, Judge judge, Tolerance tolerance) {
        Check check = new Check(name, actual, judge, tolerance);
        if (mode == GoldenMode.VERIFY) {
            return run(check);
        }
        // Two tests that share a name must not both find the golden missing, and each overwrite the other's.
        synchronized (locks.computeIfAbsent(caseless(name), any -> new Object())) {
            return run(check);
        }
    }

    private GoldenOutcome run(Check check) {
        Optional<Pixels> golden = store.read(check.name);
        if (golden.isPresent()) {
            return recorded.contains(caseless(check.name)) ? recheck(check, golden.get()) : check(check, golden.get());
        }
        return mode == GoldenMode.VERIFY
                ? new Missing(check.name, store.file(check.name), check.actual)
                : record(check, Reason.MISSING, Optional.empty());
    }

    private GoldenOutcome check(Check check, Pixels reference) {
        if (mode == GoldenMode.RECORD_ALL && !reference.equals(check.actual)) {
            return record(check, Reason.PIXELS_DIFFER, Optional.empty());
        }
        Verdict verdict = check.judge.judge(reference, check.actual, check.tolerance);
        if (mode == GoldenMode.RECORD_FAILED && !verdict.isMatch()) {
            return record(check, Reason.MISMATCH, Optional.of(verdict));
        }
        return verified(check, reference, verdict);
    }

    private GoldenOutcome recheck(Check check, Pixels reference) {
        Verdict verdict = check.judge.judge(reference, check.actual, check.tolerance);
        return verdict.isMatch()
                ? recorded(check, Reason.EARLIER_IN_THIS_RUN, Optional.empty())
                : verified(check, reference, verdict);
    }

    private GoldenOutcome record(Check check, Reason reason, Optional<Verdict> previous) {
        store.write(check.name, check.actual);
        recorded.add(caseless(check.name));
        return recorded(check, reason, previous);
    }

    private static String caseless(GoldenName name) {
        return name.value().toLowerCase(Locale.ROOT);
    }

    private Verified verified(Check check, Pixels reference, Verdict verdict) {
        return new Verified(check.name, store.file(check.name), reference, check.actual, verdict);
    }

    private Recorded recorded(Check check, Reason reason, Optional<Verdict> previous) {
        return new Recorded(check.name, store.file(check.name), check.actual, reason, previous);
    }

    private record Check(GoldenName name, Pixels actual, Judge judge, Tolerance tolerance) {}
}
