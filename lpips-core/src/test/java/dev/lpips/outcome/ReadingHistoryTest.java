package dev.lpips.outcome;

import static dev.lpips.ComparisonFixtures.even;
import static dev.lpips.ComparisonFixtures.judged;
import static dev.lpips.ComparisonFixtures.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.Comparison;
import dev.lpips.Tolerance;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome.Verified;
import dev.lpips.image.Pixels;
import dev.lpips.measure.Measures;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelId;
import dev.lpips.model.ModelName;
import dev.lpips.run.RunId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingHistoryTest {

    private static final Pixels PICTURE = plain(3, 2, 0x336699);
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path project;

    @Test
    void tells_what_the_runs_before_measured_in_the_order_in_which_they_came() {
        log(1, "a", 0.03, NOON);
        log(2, "a", 0.01, NOON);
        log(3, "b", 0.09, NOON);
        log(4, "a", 0.02, NOON);

        assertThat(history("a")).containsExactly(0.03, 0.01);
        assertThat(history("b")).isEmpty();
    }

    @Test
    void a_run_that_tried_several_times_is_one_point_with_what_it_measured_last() {
        log(1, "a", 0.03, NOON.plusSeconds(1));
        log(1, "a", 0.04, NOON.plusSeconds(2));
        log(1, "a", 0.02, NOON);
        log(2, "a", 0.01, NOON);

        assertThat(history("a")).containsExactly(0.04);
    }

    @Test
    void readings_of_another_model_are_left_out() {
        Comparison alex = even(PICTURE.size(), 0.05);
        Comparison vgg = new Comparison(
                new ModelId(ModelName.of(Backbone.VGG), "ab".repeat(32)),
                alex.size(),
                alex.distance(),
                alex.layers(),
                alex.worstPatch(),
                alex.distanceMap(),
                alex.background(),
                alex.evaluatedFraction());
        log(1, "a", 0.03, NOON);
        log(2, "a", vgg, NOON);
        log(3, "a", 0.01, NOON);

        assertThat(history("a")).containsExactly(0.03);
    }

    @Test
    void of_many_runs_the_newest_are_told() {
        for (int run = 1; run <= ReadingHistory.MAXIMUM + 4; run++) {
            log(run, "a", run / 1000.0, NOON);
        }

        assertThat(history("a"))
                .hasSize(ReadingHistory.MAXIMUM)
                .startsWith(0.004)
                .endsWith((ReadingHistory.MAXIMUM + 3) / 1000.0);
    }

    private void log(int run, String name, double distance, Instant when) {
        log(run, name, even(PICTURE.size(), distance), when);
    }

    private void log(int run, String name, Comparison comparison, Instant when) {
        RunId id = new RunId(String.format(Locale.ROOT, "20261124T08%02d00.000000Z-1-00000001", run));
        Verified verified = new Verified(
                new GoldenName(name),
                project.resolve("goldens/" + name + ".png"),
                PICTURE,
                PICTURE,
                judged(comparison, Tolerance.distance(0.9)));
        OutcomeLog.in(evidence(), id).append(Outcome.of(verified, Optional.empty(), name, id, when));
    }

    private Path evidence() {
        return project.resolve("target/lpips");
    }

    private List<Double> history(String name) {
        LoggedOutcomes logged = OutcomeLog.readWithHistory(evidence(), any -> true);
        Outcome outcome = logged.counting().stream()
                .filter(each -> each.name().value().equals(name))
                .findFirst()
                .orElseThrow();
        return logged.history().before(outcome).stream()
                .map(readings -> readings.get(Measures.of("distance")))
                .toList();
    }
}
