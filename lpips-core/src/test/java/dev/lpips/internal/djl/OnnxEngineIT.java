package dev.lpips.internal.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.engine.Device;
import dev.lpips.engine.EngineException;
import dev.lpips.engine.PairTensor;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.oracle.TinyModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxEngineIT {

    private static final int THREADS = 8;
    private static final byte[] MODEL = TinyModel.onnx();

    @Test
    void many_threads_on_one_engine_get_the_bits_one_thread_gets() throws Exception {
        try (PerceptualEngine engine = Engines.onCpu(MODEL, 1)) {
            List<Integer> alone = new ArrayList<>();
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < 10 * THREADS; i++) {
                PairTensor pair = TinyModel.pair(33, 31, i % THREADS);
                alone.add(TinyModel.bits(engine.evaluate(pair)));
                tasks.add(() -> TinyModel.bits(engine.evaluate(pair)));
            }

            List<Integer> together = inParallel(tasks);

            assertThat(together).isEqualTo(alone);
            assertThat(new HashSet<>(alone)).hasSize(THREADS);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void the_same_number_of_threads_gives_the_same_bits(int threads) {
        PairTensor pair = TinyModel.pair(257, 129, 5);
        Set<Integer> bits = new HashSet<>();

        for (int i = 0; i < 4; i++) {
            try (PerceptualEngine engine = Engines.onCpu(MODEL, threads)) {
                for (int j = 0; j < 25; j++) {
                    bits.add(TinyModel.bits(engine.evaluate(pair)));
                }
            }
        }

        assertThat(bits).hasSize(1);
    }

    /** Only nearly: ONNX Runtime rounds otherwise where it splits the work otherwise. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void another_number_of_threads_gives_the_same_values_but_for_rounding(int threads) {
        PairTensor pair = TinyModel.pair(257, 129, 5);

        try (PerceptualEngine one = Engines.onCpu(MODEL, 1);
                PerceptualEngine several = Engines.onCpu(MODEL, threads)) {
            float[] expected = one.evaluate(pair).get(0).values();

            assertThat(several.evaluate(pair).get(0).values()).containsExactly(expected, within(1e-6f));
        }
    }

    @Test
    void the_two_ways_to_onnx_runtime_answer_the_same_bits() throws Exception {
        PairTensor pair = TinyModel.pair(33, 31, 7);
        SessionSettings settings = new SessionSettings(1, Device.CPU);

        try (PerceptualEngine djl = new OnnxEngine(DjlSession.open(MODEL, settings));
                PerceptualEngine direct = new OnnxEngine(OrtDirectSession.open(MODEL, settings))) {
            assertThat(TinyModel.bits(direct.evaluate(pair))).isEqualTo(TinyModel.bits(djl.evaluate(pair)));
        }
    }

    /** Without the wait, this ends the process within a few repetitions. */
    @RepeatedTest(50)
    void close_waits_for_evaluations_under_way_and_later_ones_are_refused() throws Exception {
        PerceptualEngine engine = Engines.onCpu(MODEL, 1);
        PairTensor pair = TinyModel.pair(128, 96, 1);
        int expected = TinyModel.bits(engine.evaluate(pair));
        CountDownLatch started = new CountDownLatch(4);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tasks.add(() -> evaluateUntilClosed(engine, pair, expected, started));
        }
        tasks.add(() -> {
            started.await();
            engine.close();
            return 1;
        });

        assertThat(inParallel(tasks))
                .allSatisfy(evaluations -> assertThat(evaluations).isPositive());
        assertThatThrownBy(() -> engine.evaluate(pair))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void closing_twice_is_closing_once() {
        PerceptualEngine engine = Engines.onCpu(MODEL, 1);

        engine.close();

        assertThatCode(engine::close).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100})
    void refuses_bytes_that_are_no_model(int count) {
        assertThatThrownBy(() -> Engines.onCpu(new byte[count], 1))
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("ONNX Runtime cannot run the model");
    }

    private static int evaluateUntilClosed(
            PerceptualEngine engine, PairTensor pair, int expected, CountDownLatch started) {
        int evaluations = 0;
        try {
            while (true) {
                assertThat(TinyModel.bits(engine.evaluate(pair))).isEqualTo(expected);
                if (evaluations++ == 0) {
                    started.countDown();
                }
            }
        } catch (EngineException closed) {
            return evaluations;
        }
    }

    private static List<Integer> inParallel(List<Callable<Integer>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
