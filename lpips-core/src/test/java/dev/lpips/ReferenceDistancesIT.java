package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import dev.lpips.oracle.OracleDistance;
import dev.lpips.oracle.OracleModels;
import dev.lpips.oracle.OraclePictures;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded distance, layer by layer, against checkpoint reader, graph, engine and averaging together. */
class ReferenceDistancesIT {

    private static final double ABSOLUTE = 2e-6;
    private static final double RELATIVE = 1e-5;
    private static final double FLOAT32 = 1e-7;

    @TempDir
    private static Path home;

    private static final Map<String, Lpips> OPEN = new HashMap<>();
    private static double largestDeviation;

    @ParameterizedTest
    @MethodSource
    void distances_on_synthetic_weights_are_those_of_the_original(OracleDistance oracle) {
        verify(oracle, ruler("synthetic", oracle.model()));
    }

    @ParameterizedTest
    @MethodSource
    void distances_on_real_weights_are_those_of_the_original(OracleDistance oracle) {
        assumeTrue(OracleModels.haveRealWeights(), "the real weights are not beside this checkout");

        verify(oracle, ruler("real", oracle.model()));
    }

    @Test
    void all_recorded_distances_are_tried() {
        assertThat(OracleDistance.all()).hasSize(165);
        assertThat(distances_on_synthetic_weights_are_those_of_the_original()).hasSize(75);
        assertThat(distances_on_real_weights_are_those_of_the_original()).hasSize(90);
    }

    static Stream<OracleDistance> distances_on_synthetic_weights_are_those_of_the_original() {
        return OracleDistance.all().stream().filter(each -> each.weights().equals("synthetic"));
    }

    static Stream<OracleDistance> distances_on_real_weights_are_those_of_the_original() {
        return OracleDistance.all().stream().filter(each -> each.weights().equals("real"));
    }

    private static void verify(OracleDistance oracle, Lpips lpips) {
        Comparison comparison =
                lpips.compare(OraclePictures.named(oracle.reference()), OraclePictures.named(oracle.actual()));

        assertClose(comparison.distance(), oracle.distance());
        List<Double> layers = comparison.layers();
        assertThat(layers).hasSameSizeAs(oracle.layers());
        for (int layer = 0; layer < layers.size(); layer++) {
            assertClose(layers.get(layer), oracle.layers().get(layer));
        }
        for (OracleDistance.Sample sample : oracle.samples()) {
            assertClose(comparison.distanceMap().value(sample.x(), sample.y()), sample.value());
        }
        largestDeviation = Math.max(largestDeviation, Math.abs(comparison.distance() - oracle.distance()));
    }

    /**
     * Within 2e-6, and within 1e-5 of the number itself. Below 0.01 that would be finer than float32: a difference of two
     * nearly equal features keeps fewer digits than the features have. There, 1e-7 stands for it.
     */
    private static void assertClose(double measured, double recorded) {
        double relative = Math.max(RELATIVE * recorded, FLOAT32);
        assertThat(measured).isCloseTo(recorded, within(Math.min(ABSOLUTE, relative)));
    }

    private static Lpips ruler(String weights, ModelName name) {
        return OPEN.computeIfAbsent(weights + name, key -> {
            Path folder = home.resolve(weights);
            folder.toFile().mkdirs();
            ModelStore store =
                    weights.equals("real") ? OracleModels.real(name, folder) : OracleModels.synthetic(name, folder);
            return Lpips.open(LpipsOptions.defaults().withModel(name).withStore(store));
        });
    }

    @AfterAll
    static void close() {
        OPEN.values().forEach(Lpips::close);
        System.out.printf("Largest deviation from the recorded distances: %.3g%n", largestDeviation);
    }
}
