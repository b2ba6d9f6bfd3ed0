package dev.lpips.outcome;

import java.nio.file.Path;
import java.util.Optional;

/** What earlier runs measured. */
@FunctionalInterface
public interface EarlierRuns {

    /** Knows of none. */
    EarlierRuns NONE = golden -> Optional.empty();

    /**
     * Returns the last outcome that an earlier run left for a golden.
     *
     * @param golden the golden's file
     */
    Optional<Outcome> last(Path golden);
}
