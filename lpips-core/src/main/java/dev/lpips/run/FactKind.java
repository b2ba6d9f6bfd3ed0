package dev.lpips.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a fact of a {@link RunLedger} is about.
 *
 * @since 0.1.0
 */
public enum FactKind {
    /** The id of a run, by the name that its JVMs share. */
    RUN,
    /** A run that came, and whether it has tests. */
    CAME,
    /** A run that was removed because newer ones came. */
    REMOVED,
    /** A JVM that runs tests of a module. */
    SESSION,
    /** A JVM whose tests are over. */
    SESSION_END,
    /** A test with goldens that began. */
    BEGAN,
    /** A test that failed or was aborted, in whichever try. */
    FAILED,
    /** A test that passed, in whichever try. */
    PASSED,
    /** A file of the outcome log. */
    OUTCOME,
    /** The test that a golden belongs to. */
    OWNER,
    /** A golden that the run wrote. */
    RECORDED,
    /** A name of evidence that is taken. */
    EVIDENCE,
    /** A golden without a test that was reported. */
    ORPHAN,
    /** A setting without a golden that was reported. */
    IDLE_SETTING;

    static Optional<FactKind> of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(id))
                .findFirst();
    }

    /** Returns the id that stands in the file. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
