package dev.lpips.oracle;

import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import dev.lpips.image.PixelSize;
import dev.lpips.internal.network.Layer.Convolution;
import dev.lpips.internal.network.Layer.Tap;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.network.Weights;
import dev.lpips.internal.onnx.LpipsGraph;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network of one convolution and one tap, for tests of what runs networks. */
public final class TinyModel {

    private static final int CHANNELS = 16;

    private TinyModel() {}

    /** Returns the model as ONNX. */
    public static byte[] onnx() {
        Network network = new Network("tiny", List.of(new Convolution("c", 3, CHANNELS, 3, 1, 1), new Tap(CHANNELS)));
        Weights weights =
                new Weights(Map.of("c", numbers(CHANNELS * 3 * 9, 1)), Map.of("c", numbers(CHANNELS, 2)), List.of());
        return LpipsGraph.write(network, Optional.empty(), weights, Map.of());
    }

    /** Returns a pair of noise pictures; another seed gives another pair. */
    public static PairTensor pair(int width, int height, int seed) {
        FloatBuffer values = ByteBuffer.allocateDirect(6 * width * height * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        values.put(numbers(values.capacity(), seed)).flip();
        return new PairTensor(new PixelSize(width, height), values);
    }

    /** Returns the bits of all values of all maps. */
    public static int bits(List<LayerMap> maps) {
        return maps.stream().mapToInt(map -> Arrays.hashCode(map.values())).reduce(maps.size(), (a, b) -> 31 * a + b);
    }

    private static float[] numbers(int count, int seed) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (2 * StreamHash.unit(i, seed) - 1);
        }
        return values;
    }
}
