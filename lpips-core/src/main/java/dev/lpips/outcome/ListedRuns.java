package dev.lpips.outcome;

import dev.lpips.run.RunId;
import dev.lpips.run.RunList;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The runs whose outcomes count.
 *
 * @param list the file that lists them
 * @param places the place of each in the order in which they came
 * @param removed tells which runs were removed
 */
record ListedRuns(Path list, Map<RunId, Integer> places, Predicate<RunId> removed) {

    static ListedRuns in(Path evidence) {
        RunList list = RunList.of(evidence);
        List<RunId> runs = list.runs();
        Map<RunId, Integer> places = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            places.put(runs.get(i), i);
        }
        return new ListedRuns(list.file(), places, list::wasRemoved);
    }

    /** Orders files of outcomes: the run that came last comes first. */
    Comparator<String> newestFirst() {
        return Comparator.comparing((String file) ->
                        run(file).map(run -> places.getOrDefault(run, -1)).orElse(-1))
                .reversed();
    }

    /**
     * Tells whether a file of outcomes counts: not if its run was removed and something is left of it.
     *
     * @throws UnreadableOutcomeException if it lies in the folder of no run that came here
     */
    boolean counts(Path outcomes, String file) {
        Optional<RunId> run = run(file);
        boolean isListed = run.filter(places::containsKey).isPresent();
        if (!isListed && run.filter(removed).isEmpty()) {
            throw new UnreadableOutcomeException(
                    "%s is of a run that did not come here: %s does not list it. mvn clean removes it"
                            .formatted(outcomes.resolve(file), list));
        }
        return isListed;
    }

    private static Optional<RunId> run(String file) {
        return RunId.parse(file.substring(0, Math.max(0, file.indexOf('/'))));
    }
}
