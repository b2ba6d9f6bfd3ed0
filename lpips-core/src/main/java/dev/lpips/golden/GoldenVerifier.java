package dev.lpips.golden;

import dev.lpips.Tolerance;
import dev.lpips.Verdict;
import dev.lpips.golden.GoldenOutcome.Missing;
import dev.lpips.golden.GoldenOutcome.Reason;
import dev.lpips.golden.GoldenOutcome.Recorded;
import dev.lpips.golden.GoldenOutcome.Verified;
import dev.lpips.image.Pixels;
import dev.lpips.run.FactKind;
import dev.lpips.run.RunLedger;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Checks pictures against goldens, and records goldens where the mode allows it.
 *
 * <p>A golden recorded in this run never passes in this run: not in a retry, not when a second test uses the same name, and
 * not in another JVM of the run. It is never written twice either, so two different pictures under one name show up as a
 * mismatch. The {@link RunLedger} of the run remembers what was recorded, and which golden belongs to which test.
 *
 * <p>{@link #verify} writes at once. A test, which may yet fail, uses {@link #begin}. Safe for use by several threads.
 */
public final class GoldenVerifier {

    private static final char SEPARATOR = '\n';

    private final GoldenStore store;
    private final GoldenMode mode;
    private final GoldenVariants variants;
    private final RunLedger ledger;

    /** Creates the verifier of a run that is this one object, with plain goldens only. */
    public GoldenVerifier(GoldenStore store, GoldenMode mode) {
        this(store, mode, GoldenVariants.none(), RunLedger.inMemory());
    }

    /** Creates a verifier of the run that the ledger belongs to. */
    public GoldenVerifier(GoldenStore store, GoldenMode mode, GoldenVariants variants, RunLedger ledger) {
        this.store = store;
        this.mode = mode;
        this.variants = variants;
        this.ledger = ledger;
    }

    /** Returns where the goldens lie. */
    public GoldenStore store() {
        return store;
    }

    /** Returns what this run may do to them. */
    public GoldenMode mode() {
        return mode;
    }

    /** Returns what the JVMs of this run share. */
    public RunLedger ledger() {
        return ledger;
    }

    /** Returns the file that a golden is kept in, or would be recorded in: of the variant that counts here. */
    public Path file(GoldenName name) {
        return store.file(variants.target(name, store.find(variants.candidates(name))));
    }

    /**
     * Notes that a golden belongs to a test, for the whole run. Two tests with one golden would be held against one picture,
     * and in a record mode the first to come would decide which.
     *
     * @throws IllegalArgumentException if it belongs to another test, with the names of both, or the name has a variant
     * @throws java.io.UncheckedIOException if the ledger cannot be read or written
     */
    public void claim(GoldenName name, GoldenOwner owner) {
        requirePlain(name);
        String own = owner.id() + SEPARATOR + owner.label();
        String first = ledger.putIfAbsent(FactKind.OWNER, key(name), own).orElse(own);
        if (!first.startsWith(owner.id() + SEPARATOR)) {
            throw new IllegalArgumentException(
                    ("Two tests have the golden \"%s\": %s and %s. Name one of them, as in matchesGolden(\"name\"), or give"
                                    + " classes of one name different folders, as in"
                                    + " @GoldenImages(directory = \"src/test/goldens/shop\")")
                            .formatted(name, first.substring(first.indexOf(SEPARATOR) + 1), owner.label()));
        }
    }

    /**
     * Starts the checks of one test.
     *
     * @param provenance where goldens come from that it records
     */
    public GoldenChecks begin(Supplier<Provenance> provenance) {
        return new GoldenChecks(this, provenance);
    }

    /**
     * Checks a picture against the golden of a name, and records it at once if the mode says so.
     *
     * @param name which golden, without a variant
     * @param actual the picture to check
     * @param judge who compares the two, usually {@code lpips::judge}; not asked if there is no golden, or if it is
     *     rewritten whatever it looks like
     * @param tolerance how different they may look
     * @throws dev.lpips.image.io.UnreadableImageException if the golden is there but cannot be read, in every mode: what
     *     cannot be looked at is not replaced unseen
     * @throws java.io.UncheckedIOException if a golden cannot be written
     * @throws IllegalArgumentException if the name has a variant, or a symbolic link leads out of the store
     */
    public GoldenOutcome verify(GoldenName name, Pixels actual, Judge judge, Tolerance tolerance) {
        requirePlain(name);
        return run(new GoldenCheck(name, actual, judge, tolerance), () -> Provenance.now(Optional.empty(), "unknown"));
    }

    GoldenOutcome run(GoldenCheck check, Supplier<Provenance> provenance) {
        if (mode == GoldenMode.VERIFY) {
            return decide(check, mode).fold(Function.identity(), never -> leave(check));
        }
        // Two tests that share a name must not both find the golden missing, and each overwrite the other's.
        return ledger.exclusively(
                () -> decide(check, mode).fold(Function.identity(), plan -> record(check, plan, provenance)));
    }

    /** What becomes of a check if nothing may be written. */
    GoldenOutcome leave(GoldenCheck check) {
        return decide(check, GoldenMode.VERIFY).fold(Function.identity(), plan -> {
            throw new IllegalStateException("Nothing is recorded in mode verify: " + plan);
        });
    }

    /** What becomes of a check, if it is not to be recorded. */
    Optional<GoldenOutcome> judged(GoldenCheck check) {
        return decide(check, mode).fold(Optional::of, plan -> Optional.empty());
    }

    private Decision decide(GoldenCheck check, GoldenMode allowed) {
        Optional<GoldenName> found = store.find(variants.candidates(check.name()));
        GoldenName target = variants.target(check.name(), found);
        Optional<Pixels> golden = found.flatMap(store::read);
        if (golden.isEmpty()) {
            return allowed == GoldenMode.VERIFY
                    ? Decision.of(new Missing(check.name(), store.file(target), check.actual()))
                    : Decision.record(target, Reason.MISSING, Optional.empty());
        }
        Path file = store.file(found.orElseThrow());
        if (ledger.get(FactKind.RECORDED, key(found.orElseThrow())).isPresent()) {
            return recheck(check, file, golden.get());
        }
        return decide(check, allowed, target, file, golden.get());
    }

    private Decision decide(GoldenCheck check, GoldenMode allowed, GoldenName target, Path file, Pixels reference) {
        if (allowed == GoldenMode.RECORD_ALL && !reference.equals(check.actual())) {
            return Decision.record(target, Reason.PIXELS_DIFFER, Optional.empty());
        }
        Verdict verdict = check.judge(reference);
        return allowed == GoldenMode.RECORD_FAILED && !verdict.isMatch()
                ? Decision.record(target, Reason.MISMATCH, Optional.of(verdict))
                : Decision.of(new Verified(check.name(), file, reference, check.actual(), verdict));
    }

    private static Decision recheck(GoldenCheck check, Path file, Pixels reference) {
        Verdict verdict = check.judge(reference);
        return Decision.of(
                verdict.isMatch()
                        ? new Recorded(check.name(), file, check.actual(), Reason.EARLIER_IN_THIS_RUN, Optional.empty())
                        : new Verified(check.name(), file, reference, check.actual(), verdict));
    }

    private GoldenOutcome record(GoldenCheck check, Decision.Plan plan, Supplier<Provenance> provenance) {
        // First: if this process dies in between, the run still knows that it may have written the file.
        ledger.putIfAbsent(FactKind.RECORDED, key(plan.target()), check.name().value());
        store.write(plan.target(), check.actual(), provenance.get());
        return new Recorded(check.name(), store.file(plan.target()), check.actual(), plan.reason(), plan.previous());
    }

    private static void requirePlain(GoldenName name) {
        if (name.variant().isPresent()) {
            throw new IllegalArgumentException(
                    ("\"%s\" cannot name the golden of a test: what follows the @ is a variant of \"%s\". Ask for it with"
                                    + " -D%s=%s, or leave the @ out")
                            .formatted(
                                    name,
                                    name.withoutVariant(),
                                    GoldenVariants.PROPERTY,
                                    name.variant().orElseThrow()));
        }
    }

    /** On Windows and macOS two names that differ in case are one file, and two folders may be one as well. */
    String key(GoldenName name) {
        return key(store.root()) + "/" + name.caseless();
    }

    private static String key(Path root) {
        return root.toAbsolutePath().normalize().toString().toLowerCase(Locale.ROOT);
    }

    /** Returns the keys of all goldens that tests of this run have, for {@link Orphans}. */
    List<String> claimed() {
        return ledger.keys(FactKind.OWNER);
    }
}
