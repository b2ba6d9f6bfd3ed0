package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lpips.engine.EngineException;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.Pictures;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.OutcomeLog;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(SyntheticModel.class)
class ParallelIT {

    private static final Map<String, String> PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

    private static final Map<String, String> TWO_AT_A_TIME = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "2");

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

    @GoldenImages(directory = "target/fixtures/goldens")
    static class StealingTestCase {

        static volatile CountDownLatch queued;
        static volatile CountDownLatch stolen;
        static volatile Thread owner;
        static volatile Thread thief;
        static volatile Thread worker;
        static volatile Throwable failure;

        @Test
        void owner() throws InterruptedException {
            owner = Thread.currentThread();
            ForkJoinTask.adapt(() -> {
                        worker = Thread.currentThread();
                        failure = Assertions.catchThrowable(
                                () -> assertThatImage(Drawing.page()).matchesGolden());
                        stolen.countDown();
                    })
                    .fork();
            queued.countDown();
            stolen.await();
        }

        @Test
        void thief() throws InterruptedException {
            thief = Thread.currentThread();
            queued.await();
            ForkJoinTask.helpQuiesce();
        }
    }

    @RepeatedTest(5)
    @Timeout(60)
    void work_that_the_thread_of_another_test_takes_over_is_not_taken_for_that_test() {
        StealingTestCase.queued = new CountDownLatch(1);
        StealingTestCase.stolen = new CountDownLatch(1);

        Kit.run(StealingTestCase.class, TWO_AT_A_TIME).assertStatistics(tests -> tests.succeeded(2));

        assertThat(StealingTestCase.worker).isSameAs(StealingTestCase.thief).isNotSameAs(StealingTestCase.owner);
        assertThat(StealingTestCase.failure)
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "matchesGolden() needs to know which test is running, but this is a task of a fork/join pool or"
                                + " parallel stream, which a thread of another test may have taken over. Use the parameter Goldens"
                                + " of a @Test method, or check the picture outside of the task");
        assertThat(SyntheticModel.GOLDENS).doesNotExist();
        assertThat(OutcomeLog.read(SyntheticModel.EVIDENCE)).isEmpty();
    }

    @GoldenImages(directory = "target/fixtures/goldens")
    static class StreamTestCase {

        @Test
        void page(Goldens goldens) {
            IntStream.range(0, 8).parallel().forEach(i -> goldens.verify("page-" + i, Drawing.page()));
            assertThatImage(Drawing.page()).matchesGolden();
        }
    }

    @Test
    void the_parameter_goldens_belongs_to_its_test_in_work_of_any_thread() {
        GoldenStore store = GoldenStore.at(SyntheticModel.GOLDENS);
        Pixels page = Pictures.pixels(Drawing.page());
        IntStream.range(0, 8).forEach(i -> store.write(new GoldenName("StreamTestCase/page-" + i), page));
        store.write(new GoldenName("StreamTestCase/page"), page);

        Kit.run(StreamTestCase.class, PARALLEL).assertStatistics(tests -> tests.succeeded(1));
    }

    @GoldenImages(directory = "target/fixtures/goldens")
    static class FactoryTestCase {

        @TestFactory
        Stream<DynamicTest> pages(Goldens goldens) {
            return Stream.of(dynamicTest(
                    "page",
                    () -> CompletableFuture.runAsync(() -> goldens.verify(Drawing.page()))
                            .join()));
        }
    }

    @Test
    void goldens_of_a_factory_are_refused_where_nobody_knows_which_of_its_tests_asks() {
        assertThat(Kit.failures(FactoryTestCase.class))
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("Goldens of a @TestFactory needs to know which test is running, but on this thread (");
    }
}
