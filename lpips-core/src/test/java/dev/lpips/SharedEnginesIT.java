package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.lpips.engine.Device;
import dev.lpips.engine.EngineException;
import dev.lpips.engine.EngineFactory;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.image.AlphaPolicy;
import dev.lpips.image.Pixels;
import dev.lpips.internal.djl.OnnxEngines;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import dev.lpips.oracle.OracleModels;
import dev.lpips.oracle.OraclePictures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices and sharing, with GPUs that are the CPU under another name. */
class SharedEnginesIT {

    private static final Pixels RINGS = OraclePictures.named("rings@97x65");
    private static final Pixels SHIFTED = OraclePictures.named("rings+shift@97x65");

    private final List<Device> opened = Collections.synchronizedList(new ArrayList<>());
    private final List<Device> closed = Collections.synchronizedList(new ArrayList<>());
    private final List<String> notices = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path home;

    private LpipsOptions options;

    @BeforeEach
    void install() {
        ModelName squeeze = ModelName.of(Backbone.SQUEEZE);
        options = LpipsOptions.defaults()
                .withModel(squeeze)
                .withStore(OracleModels.synthetic(squeeze, home))
                .withThreads(1);
    }

    @Test
    void auto_takes_the_first_gpu_and_says_nothing() {
        double distance = distance(options.withDevice(Device.AUTO), machineWithGpus(UnaryOperator.identity()));

        assertThat(opened).containsExactly(Device.gpu(0));
        assertThat(notices).isEmpty();
        assertThat(distance).isPositive();
    }

    @Test
    void auto_without_a_gpu_is_the_cpu_and_one_line_says_why() {
        SharedEngines engines = machineWithoutGpu();

        double first = distance(options.withDevice(Device.AUTO), engines);
        double second = distance(options.withDevice(Device.AUTO).withAlpha(AlphaPolicy.OVER_WHITE), engines);

        assertThat(first).isEqualTo(second).isEqualTo(distance(options, SharedEngines.onnx(notices::add)));
        assertThat(notices).containsExactly("LPIPS measures on the CPU: gpu:0 cannot be used, because it is a fake");
        assertThat(opened)
                .as("looked for once, although two rulers asked")
                .containsExactly(Device.gpu(0), Device.CPU, Device.CPU);
    }

    @Test
    void auto_with_a_gpu_that_measures_something_else_is_the_cpu_and_one_line_says_why() {
        SharedEngines engines = machineWithGpus(engine -> new Scaled(engine, 1.001f));

        double distance = distance(options.withDevice(Device.AUTO), engines);

        assertThat(distance).isEqualTo(distance(options, SharedEngines.onnx(notices::add)));
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice)
                        .startsWith("LPIPS measures on the CPU: The self-test of LPIPS 0.1, squeeze")
                        .contains("but the gpu:0 of this machine measures"));
        assertThat(closed).as("the GPU is given back").containsExactly(Device.gpu(0), Device.CPU);
    }

    @Test
    void a_gpu_that_agrees_within_1e_4_is_taken() {
        assertThat(distance(options.withDevice(Device.gpu(0)), machineWithGpus(engine -> new Scaled(engine, 1.00005f))))
                .isPositive();
    }

    @Test
    void a_gpu_that_was_asked_for_and_is_not_there_is_a_fault_and_never_the_cpu() {
        try (Lpips lpips = Lpips.open(options.withDevice(Device.gpu(1)), machineWithoutGpu())) {
            assertThatExceptionOfType(EngineException.class)
                    .isThrownBy(() -> lpips.compare(RINGS, SHIFTED))
                    .withMessage("gpu:1 cannot be used, because it is a fake");
        }

        assertThat(opened).containsExactly(Device.gpu(1));
        assertThat(notices).isEmpty();
    }

    @Test
    void the_onnx_runtime_of_this_build_says_that_it_has_no_cuda_and_what_to_do() {
        SharedEngines engines = SharedEngines.onnx(notices::add);

        try (Lpips lpips = Lpips.open(options.withDevice(Device.gpu(0)), engines)) {
            assertThatExceptionOfType(EngineException.class)
                    .isThrownBy(() -> lpips.compare(RINGS, SHIFTED))
                    .withMessageContainingAll("gpu:0", "no CUDA", "com.microsoft.onnxruntime:onnxruntime_gpu");
        }
        distance(options.withDevice(Device.AUTO), engines);

        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice)
                        .startsWith("LPIPS measures on the CPU: gpu:0 cannot be used")
                        .doesNotContain("\n"));
    }

    @Test
    void rulers_of_one_model_and_device_share_one_network_which_the_last_one_closes() {
        SharedEngines engines = machineWithoutGpu();
        Lpips first = Lpips.open(options, engines);
        Lpips second = Lpips.open(options.withAlpha(AlphaPolicy.OVER_BLACK), engines);
        assertThat(opened).as("nothing is loaded before it is needed").isEmpty();

        first.compare(RINGS, SHIFTED);
        second.compare(RINGS, SHIFTED);
        assertThat(opened).containsExactly(Device.CPU);

        first.close();
        first.close();
        assertThat(closed).isEmpty();
        assertThatNoException().isThrownBy(() -> second.compare(RINGS, SHIFTED));
        second.close();
        assertThat(closed).containsExactly(Device.CPU);
    }

    @Test
    void a_network_that_was_released_is_loaded_anew_when_it_is_needed_again() {
        SharedEngines engines = machineWithoutGpu();

        distance(options, engines);
        distance(options, engines);

        assertThat(opened).containsExactly(Device.CPU, Device.CPU);
        assertThat(closed).containsExactly(Device.CPU, Device.CPU);
    }

    @Test
    void no_more_than_two_evaluations_are_on_one_gpu_at_once_whoever_asks() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        SharedEngines engines = machineWithGpus(engine -> new Counting(engine, running, most));
        List<Callable<Double>> tests = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            LpipsOptions own = options.withDevice(Device.gpu(0)).withThreads(1 + i % 3);
            tests.add(() -> distance(own, engines));
        }

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (var test : threads.invokeAll(tests)) {
                assertThat(test.get()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(most).hasValue(SharedEngines.RUNS_PER_GPU);
    }

    private static double distance(LpipsOptions options, SharedEngines engines) {
        try (Lpips lpips = Lpips.open(options, engines)) {
            return lpips.compare(RINGS, SHIFTED).distance();
        }
    }

    private SharedEngines machineWithoutGpu() {
        return machine((onnx, device, threads) -> {
            throw new EngineException(device + " cannot be used, because it is a fake");
        });
    }

    private SharedEngines machineWithGpus(UnaryOperator<PerceptualEngine> gpu) {
        return machine((onnx, device, threads) -> gpu.apply(cpu(onnx, threads)));
    }

    private SharedEngines machine(EngineFactory gpus) {
        return SharedEngines.of(
                (onnx, device, threads) -> {
                    opened.add(device);
                    PerceptualEngine engine = device.isGpu() ? gpus.open(onnx, device, threads) : cpu(onnx, threads);
                    return new Watched(engine, () -> closed.add(device));
                },
                notices::add);
    }

    private static PerceptualEngine cpu(byte[] onnx, int threads) {
        return new OnnxEngines(notice -> {}).open(onnx, Device.CPU, threads);
    }

    private record Watched(PerceptualEngine engine, Runnable onClose) implements PerceptualEngine {
        @Override
        public List<LayerMap> evaluate(PairTensor pair) {
            return engine.evaluate(pair);
        }

        @Override
        public void close() {
            onClose.run();
            engine.close();
        }
    }

    private record Scaled(PerceptualEngine engine, float factor) implements PerceptualEngine {
        @Override
        public List<LayerMap> evaluate(PairTensor pair) {
            return engine.evaluate(pair).stream().map(this::scale).toList();
        }

        private LayerMap scale(LayerMap map) {
            float[] values = map.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] *= factor;
            }
            return new LayerMap(map.width(), map.height(), values);
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    private record Counting(PerceptualEngine engine, AtomicInteger running, AtomicInteger most)
            implements PerceptualEngine {
        @Override
        public List<LayerMap> evaluate(PairTensor pair) {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            try {
                // Whoever else may evaluate comes in meanwhile.
                LockSupport.parkNanos(2_000_000);
                return engine.evaluate(pair);
            } finally {
                running.decrementAndGet();
            }
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
