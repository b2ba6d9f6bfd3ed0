package dev.lpips.outcome;

import dev.lpips.run.RunId;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The earlier runs of a log that has not been cleaned away. Read once, when first asked: earlier runs are over. Safe for
 * use by several threads.
 */
final class LoggedRuns implements EarlierRuns {

    private final Path directory;
    private final RunId run;
    private @Nullable Map<Path, Outcome> last;

    /** Creates the view of a log's folder from a run. */
    LoggedRuns(Path directory, RunId run) {
        this.directory = directory;
        this.run = run;
    }

    @Override
    public Optional<Outcome> last(Path golden) {
        return Optional.ofNullable(outcomes().get(golden.toAbsolutePath().normalize()));
    }

    private synchronized Map<Path, Outcome> outcomes() {
        Map<Path, Outcome> read = last;
        if (read == null) {
            // Ordered by golden and then by time, so the last one stays.
            read =
                    OutcomeLog.read(
                                    directory,
                                    outcome -> !outcome.isOfWholeTest()
                                            && !outcome.run().equals(run))
                            .stream()
                            .collect(Collectors.toMap(Outcome::golden, Function.identity(), (earlier, later) -> later));
            last = read;
        }
        return read;
    }
}
