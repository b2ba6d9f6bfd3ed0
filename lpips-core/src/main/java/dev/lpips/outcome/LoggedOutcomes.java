package dev.lpips.outcome;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a log holds.
 *
 * @param current the outcomes that count, by golden and then by time
 * @param earlier by golden's file, the last outcome of each earlier run that checked it, in the order in which the runs came; goldens
 *     that no earlier run checked are left out
 * @since 0.1.0
 */
public record LoggedOutcomes(List<Outcome> current, Map<Path, List<Outcome>> earlier) {

    /** Copies the collections. */
    public LoggedOutcomes {
        current = List.copyOf(current);
        earlier = Map.copyOf(earlier);
    }

    /** Returns the last outcomes of a golden in earlier runs, in the order in which they came. */
    public List<Outcome> before(Outcome outcome) {
        return earlier.getOrDefault(outcome.golden(), List.of()).stream()
                .filter(other -> !other.run().equals(outcome.run()))
                .toList();
    }
}
