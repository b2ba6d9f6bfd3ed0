package dev.lpips.maven;

import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.OutcomeLog;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * The outcomes of tests that count for a build. One that has phases gets the answer it would get after {@code clean}: what
 * an earlier build left proves nothing about this one. One of bare goals runs no tests, so it takes what there is, and says
 * how old that is.
 *
 * @param evidence where tests leave their outcomes
 * @param goals what Maven was called with
 * @param begin when it was called
 */
record TestOutcomes(Path evidence, List<String> goals, Instant begin) {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** What an earlier build's directory check found is no news. */
    private static final Predicate<Outcome> OF_TESTS =
            outcome -> !outcome.testId().equals(DirectoryCheck.TEST_ID);

    /**
     * Returns the outcomes that count; none if no test ever left one.
     *
     * @throws MojoExecutionException if there are some, and all of them are of earlier builds
     */
    List<Outcome> read(Log log) throws MojoExecutionException {
        if (isBareGoal()) {
            List<Outcome> found = OutcomeLog.read(evidence, OF_TESTS);
            newest(found)
                    .ifPresent(newest -> log.info("The outcomes in %s are of earlier builds, the newest of %s"
                            .formatted(evidence, SECOND.format(newest))));
            return found;
        }
        List<Outcome> fresh = OutcomeLog.read(
                evidence, OF_TESTS.and(outcome -> !outcome.timestamp().isBefore(begin)));
        return fresh.isEmpty() ? none() : fresh;
    }

    private List<Outcome> none() throws MojoExecutionException {
        Optional<Instant> newest = newest(OutcomeLog.read(evidence, OF_TESTS));
        if (newest.isPresent()) {
            throw new MojoExecutionException(
                    "The outcomes in %s are of an earlier build: the newest is of %s, and this build began %s. Did its tests run? A build that skips them sets lpips.skip as well, mvn lpips:verify alone takes old outcomes, and mvn clean removes them"
                            .formatted(evidence, SECOND.format(newest.get()), SECOND.format(begin)));
        }
        return List.of();
    }

    private boolean isBareGoal() {
        return !goals.isEmpty() && goals.stream().allMatch(goal -> goal.contains(":"));
    }

    private static Optional<Instant> newest(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::timestamp).max(Comparator.naturalOrder());
    }
}
