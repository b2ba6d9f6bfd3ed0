package dev.lpips.outcome;

import dev.lpips.run.RunId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a log tells of its goldens.
 *
 * @param counting the outcomes that count, by golden and then by time
 * @param history what earlier runs measured
 * @since 0.1.0
 */
public record LoggedOutcomes(List<Outcome> counting, ReadingHistory history) {

    /** Copies the list. */
    public LoggedOutcomes {
        counting = List.copyOf(counting);
    }

    /**
     * Picks out those that count. Outcomes that do not are let go of one by one: a log may hold many times as many of them. For use
     * by one thread.
     */
    static final class NewestFirst {

        private final Map<Path, RunId> ofGoldens = new HashMap<>();
        private final Map<String, RunId> ofTests = new HashMap<>();
        private final List<Outcome> counting = new ArrayList<>();
        private final ReadingHistory history = new ReadingHistory();

        /** Adds an outcome. Those of newer runs come before those of older ones. */
        void add(Outcome outcome) {
            RunId ofGolden = first(ofGoldens, outcome.plainGolden(), outcome);
            RunId ofTest = first(ofTests, outcome.testId(), outcome);
            if (outcome.run().equals(outcome.isOfWholeTest() ? ofTest : ofGolden)) {
                counting.add(outcome);
            }
            history.add(outcome);
        }

        LoggedOutcomes end() {
            return new LoggedOutcomes(
                    counting.stream()
                            .sorted(Comparator.comparing(Outcome::golden).thenComparing(Outcome::timestamp))
                            .toList(),
                    history);
        }

        private static <K> RunId first(Map<K, RunId> runs, K key, Outcome outcome) {
            return runs.computeIfAbsent(key, any -> outcome.run());
        }
    }
}
