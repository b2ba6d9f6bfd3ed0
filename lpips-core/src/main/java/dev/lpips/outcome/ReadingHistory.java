package dev.lpips.outcome;

import dev.lpips.Reading;
import dev.lpips.measure.Measure;
import dev.lpips.model.ModelId;
import dev.lpips.run.RunId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the runs of a log measured for its goldens. Of each golden, the newest {@link #MAXIMUM} runs that measured anything are
 * kept, and only their numbers: a log may hold many runs of thousands of goldens.
 *
 * @since 0.1.0
 */
public final class ReadingHistory {

    /** How many earlier runs are kept for a golden. */
    public static final int MAXIMUM = 19;

    private final Map<Path, List<Entry>> newestFirst = new HashMap<>();

    ReadingHistory() {}

    /**
     * Adds an outcome. Those of newer runs come before those of older ones.
     *
     * <p>Of several outcomes of one run the latest counts, so that a run is one point of a line.
     */
    void add(Outcome outcome) {
        if (outcome.readings().isEmpty()) {
            return;
        }
        List<Entry> entries = newestFirst.computeIfAbsent(outcome.golden(), any -> new ArrayList<>(1));
        int last = entries.size() - 1;
        if (last >= 0 && entries.get(last).run().equals(outcome.run())) {
            if (entries.get(last).timestamp().isBefore(outcome.timestamp())) {
                entries.set(last, Entry.of(outcome));
            }
        } else if (entries.size() <= MAXIMUM) {
            entries.add(Entry.of(outcome));
        }
    }

    /**
     * Returns what runs before that of an outcome measured for its golden, the oldest first. Readings of another model are left
     * out: the same picture has other distances there.
     */
    public List<Map<Measure, Double>> before(Outcome outcome) {
        List<Entry> entries = newestFirst.getOrDefault(outcome.golden(), List.of());
        List<Map<Measure, Double>> before = new ArrayList<>();
        boolean isEarlier = false;
        for (Entry entry : entries) {
            if (isEarlier && entry.model().equals(model(outcome))) {
                before.add(entry.readings());
            }
            isEarlier = isEarlier || entry.run().equals(outcome.run());
        }
        Collections.reverse(before);
        return before;
    }

    private static Optional<ModelId> model(Outcome outcome) {
        return outcome.measurement().map(Outcome.Measurement::model);
    }

    private record Entry(RunId run, Instant timestamp, Optional<ModelId> model, Map<Measure, Double> readings) {

        static Entry of(Outcome outcome) {
            return new Entry(
                    outcome.run(),
                    outcome.timestamp(),
                    ReadingHistory.model(outcome),
                    outcome.readings().stream()
                            .collect(Collectors.toUnmodifiableMap(Reading::measure, Reading::measured)));
        }
    }
}
