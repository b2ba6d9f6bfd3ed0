package dev.lpips.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.image.PixelSize;
import dev.lpips.internal.checkpoint.Checkpoint;
import dev.lpips.internal.djl.Engines;
import dev.lpips.internal.onnx.LpipsGraph;
import dev.lpips.model.Backbone;
import dev.lpips.oracle.SyntheticCheckpoint;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two ways to one number: the graph in ONNX Runtime, and plain Java in double precision. */
class EngineAgreementIT {

    @TempDir
    private static Path folder;

    private static final Map<String, Weights> READ = new HashMap<>();

    record Example(Backbone backbone, boolean scaled, boolean learned, int width, int height) {}

    static Stream<Example> graph_and_plain_java_agree_on_small_odd_sizes() {
        return Stream.of(
                        List.of(Backbone.ALEX, 31, 31),
                        List.of(Backbone.ALEX, 31, 33),
                        List.of(Backbone.ALEX, 47, 35),
                        List.of(Backbone.SQUEEZE, 17, 17),
                        List.of(Backbone.SQUEEZE, 17, 40),
                        List.of(Backbone.SQUEEZE, 31, 33),
                        List.of(Backbone.VGG, 16, 16),
                        List.of(Backbone.VGG, 31, 17))
                .flatMap(row -> Stream.of(true, false)
                        .flatMap(scaled -> Stream.of(true, false)
                                .map(learned -> new Example(
                                        (Backbone) row.get(0), scaled, learned, (int) row.get(1), (int) row.get(2)))));
    }

    @ParameterizedTest
    @MethodSource
    void graph_and_plain_java_agree_on_small_odd_sizes(Example example) {
        Network network = Networks.of(example.backbone());
        Weights weights = weights(example.backbone(), example.learned());
        Optional<InputScaling> scaling = example.scaled() ? Optional.of(InputScaling.IMAGENET) : Optional.empty();
        float[] reference = noise(example, 1);
        float[] actual = noise(example, 2);

        List<Double> expected = new ReferenceEvaluation(network, weights, scaling)
                .layers(example.height(), example.width(), reference, actual);
        List<LayerMap> maps;
        try (PerceptualEngine engine = Engines.onCpu(LpipsGraph.write(network, scaling, weights, Map.of()), 1)) {
            maps = engine.evaluate(pair(example, reference, actual));
        }

        assertThat(maps).hasSameSizeAs(expected);
        for (int layer = 0; layer < expected.size(); layer++) {
            assertThat(maps.get(layer).mean()).as("layer %d", layer).isCloseTo(expected.get(layer), within(1e-6));
        }
    }

    private static Weights weights(Backbone backbone, boolean learned) {
        Weights uniform = READ.computeIfAbsent(backbone.id(), id -> {
            try (Checkpoint checkpoint = Checkpoint.open(SyntheticCheckpoint.backbone(backbone, folder))) {
                return Weights.read(Networks.of(backbone), checkpoint);
            }
        });
        if (!learned) {
            return uniform;
        }
        try (Checkpoint heads = Checkpoint.open(SyntheticCheckpoint.heads(backbone, folder))) {
            return uniform.withHeads(Networks.of(backbone), heads);
        }
    }

    private static float[] noise(Example example, long seed) {
        Random random = new Random(seed);
        float[] planes = new float[3 * example.width() * example.height()];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = 2 * random.nextFloat() - 1;
        }
        return planes;
    }

    private static PairTensor pair(Example example, float[] reference, float[] actual) {
        FloatBuffer values = ByteBuffer.allocateDirect(2 * Float.BYTES * reference.length)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        values.put(reference).put(actual).flip();
        return new PairTensor(new PixelSize(example.width(), example.height()), values);
    }
}
