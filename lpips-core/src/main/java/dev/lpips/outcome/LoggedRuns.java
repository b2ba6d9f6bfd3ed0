package dev.lpips.outcome;

import dev.lpips.run.RunId;
import dev.lpips.run.RunList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The earlier runs of a log that has not been cleaned away. Each is read once, the newest first, and only as far back as somebody
 * asks: nearly always the last one knows. Safe for use by several threads.
 */
final class LoggedRuns implements EarlierRuns {

    private final Path directory;
    private final RunId run;
    private final Map<Path, Outcome> last = new HashMap<>();
    private @Nullable List<RunId> newestFirst;
    private int read;

    /** Creates the view of a log's folder from a run. */
    LoggedRuns(Path directory, RunId run) {
        this.directory = directory;
        this.run = run;
    }

    @Override
    public synchronized Optional<Outcome> last(Path golden) {
        Path file = golden.toAbsolutePath().normalize();
        List<RunId> runs = runs();
        while (!last.containsKey(file) && read < runs.size()) {
            add(OutcomeLog.ofRun(directory, runs.get(read)));
            // Only now: who asks again after a fault must not learn what an older run found instead.
            read++;
        }
        return Optional.ofNullable(last.get(file));
    }

    /** Outcomes of one run are ordered by golden and then by time, so the last one stays. */
    private void add(List<Outcome> outcomes) {
        Map<Path, Outcome> ofRun = new HashMap<>();
        outcomes.stream()
                .filter(outcome -> !outcome.isOfWholeTest())
                .forEach(outcome -> ofRun.put(outcome.golden(), outcome));
        ofRun.forEach(last::putIfAbsent);
    }

    private List<RunId> runs() {
        List<RunId> runs = newestFirst;
        if (runs == null) {
            runs = new ArrayList<>(RunList.of(directory).runs());
            runs.remove(run);
            Collections.reverse(runs);
            newestFirst = runs;
        }
        return runs;
    }
}
