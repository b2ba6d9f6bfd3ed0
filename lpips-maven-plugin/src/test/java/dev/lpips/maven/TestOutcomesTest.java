package dev.lpips.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.oracle.Painted;
import dev.lpips.outcome.Outcome;
import dev.lpips.report.OutcomeReporter;
import dev.lpips.report.ReportSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestOutcomesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path evidence;

    private final RememberedLog log = new RememberedLog();

    @ParameterizedTest
    @ValueSource(strings = {"verify", "test lpips:verify", "clean lpips:verify", "install", ""})
    void a_build_with_phases_does_not_take_what_an_earlier_one_left(String goals) {
        leave("page", DirectoryCheck.TEST_ID + "Test");

        assertThatThrownBy(() -> outcomes(goals, Instant.now().plus(HOUR)))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("The outcomes in %s are of an earlier build: the newest is of ", evidence)
                .hasMessageContainingAll("Did its tests run?", "lpips.skip", "mvn lpips:verify alone");
    }

    @Test
    void a_build_takes_what_its_tests_left_and_leaves_out_the_rest() throws Exception {
        leave("old", "shop.OldTest");
        Thread.sleep(2);
        Instant begin = Instant.now();
        leave("new", "shop.NewTest");

        assertThat(outcomes("verify", begin))
                .extracting(outcome -> outcome.name().value())
                .containsExactly("new");
        assertThat(log.entries()).isEmpty();
    }

    @Test
    void a_bare_goal_takes_what_there_is_and_says_how_old_it_is() throws Exception {
        leave("page", "shop.PageTest");

        assertThat(outcomes("lpips:verify", Instant.now().plus(HOUR))).hasSize(1);
        assertThat(log.entries())
                .singleElement()
                .asString()
                .startsWith("info: The outcomes in %s are of earlier builds, the newest of 2".formatted(evidence));
    }

    @Test
    void what_a_directory_check_found_before_is_neither_old_nor_new() throws Exception {
        leave("page", DirectoryCheck.TEST_ID);

        assertThat(outcomes("verify", Instant.now().plus(HOUR))).isEmpty();
        assertThat(outcomes("lpips:verify", Instant.now().plus(HOUR))).isEmpty();
        assertThat(log.entries()).isEmpty();
    }

    private List<Outcome> outcomes(String goals, Instant begin) throws MojoExecutionException {
        List<String> called = goals.isEmpty() ? List.of() : List.of(goals.split(" "));
        return new TestOutcomes(evidence, called, begin).read(log);
    }

    private void leave(String name, String test) {
        OutcomeReporter.in(evidence, ReportSettings.here(variable -> null))
                .report(
                        new GoldenOutcome.Missing(
                                new GoldenName(name), evidence.resolve(name + ".png"), Painted.bars(1)),
                        test);
    }
}
