package dev.lpips.outcome;

import dev.lpips.run.RunId;
import dev.lpips.run.RunList;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The runs whose outcomes count.
 *
 * @param list the file that lists them
 * @param places the place of each, by its id, in the order in which they came
 * @param removed tells which runs were removed
 */
record ListedRuns(Path list, Map<String, Integer> places, Predicate<RunId> removed) {

    static ListedRuns in(Path evidence) {
        RunList list = RunList.of(evidence);
        List<RunId> runs = list.runs();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            places.put(runs.get(i).value(), i);
        }
        return new ListedRuns(list.file(), places, list::wasRemoved);
    }

    /** Orders files of outcomes: the run that came last comes first. */
    Comparator<String> newestFirst() {
        return Comparator.comparing((String file) -> places.getOrDefault(folder(file), -1))
                .reversed();
    }

    /**
     * Tells whether a file of outcomes counts: not if its run was removed and something is left of it.
     *
     * @throws UnreadableOutcomeException if it lies in the folder of no run that came here
     */
    boolean counts(Path outcomes, String file) {
        boolean isListed = places.containsKey(folder(file));
        if (!isListed && RunId.parse(folder(file)).filter(removed).isEmpty()) {
            throw new UnreadableOutcomeException(
                    "%s is of a run that did not come here: %s does not list it. mvn clean removes it"
                            .formatted(outcomes.resolve(file), list));
        }
        return isListed;
    }

    /** The folder of a run is called by its id. A log has many files, so ids are compared and not read. */
    private static String folder(String file) {
        return file.substring(0, Math.max(0, file.indexOf('/')));
    }
}
