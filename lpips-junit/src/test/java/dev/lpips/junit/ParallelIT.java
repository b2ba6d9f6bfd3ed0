package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lpips.engine.EngineException;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.Pictures;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.OutcomeLog;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(SyntheticModel.class)
class ParallelIT {

    private static final Map<String, String> PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

    private final World world = World.fresh();

    @GoldenImages(directory = "target/fixtures/goldens", distance = 0.5, worstPatch = 0.5)
    static class SixteenTestCase {

        static final Set<String> THREADS = ConcurrentHashMap.newKeySet();

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @RepeatedTest(16)
        void page() {
            THREADS.add(Thread.currentThread().getName());
            assertThatImage(Drawing.almostPage()).matchesGolden();
        }
    }

    @Test
    void sixteen_goldens_on_four_threads_share_one_network_that_is_closed_in_the_end() {
        Pixels page = Pictures.pixels(Drawing.page());
        GoldenStore store = GoldenStore.at(SyntheticModel.GOLDENS);
        for (int i = 1; i <= 16; i++) {
            store.write(new GoldenName("SixteenTestCase/page/repetition-" + i), page);
        }

        Kit.run(SixteenTestCase.class, PARALLEL).assertStatistics(tests -> tests.succeeded(16));

        assertThat(SixteenTestCase.THREADS).hasSizeGreaterThan(1);
        assertThat(OutcomeLog.read(SyntheticModel.EVIDENCE))
                .hasSize(16)
                .extracting(Outcome::status)
                .containsOnly(Outcome.Status.MATCH);
        assertThat(world.opened).hasSize(1);
        Pixels dark = Pictures.pixels(Drawing.darkPage());
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> world.opened.get(0).compare(page, dark))
                .withMessage("This Lpips is closed");
    }

    @GoldenImages(directory = "target/fixtures/goldens")
    static class OtherThreadTestCase {

        @Test
        @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
        void page() {
            assertThatImage(Drawing.page()).matchesGolden();
        }
    }

    @Test
    void a_test_that_its_timeout_moves_to_another_thread_knows_its_golden() {
        assertThat(Kit.failures(OtherThreadTestCase.class))
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("there is no golden \"OtherThreadTestCase/page\" yet");
    }
}
