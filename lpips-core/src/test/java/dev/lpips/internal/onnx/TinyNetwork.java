package dev.lpips.internal.onnx;

import dev.lpips.internal.network.Layer.Convolution;
import dev.lpips.internal.network.Layer.Edge;
import dev.lpips.internal.network.Layer.Fire;
import dev.lpips.internal.network.Layer.MaxPool;
import dev.lpips.internal.network.Layer.Tap;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.network.Weights;
import java.util.List;
import java.util.Map;

/** One of every kind of layer, small enough to be looked at. */
final class TinyNetwork {

    static final Network NETWORK = new Network(
            "tiny",
            List.of(
                    new Convolution("features.0", 3, 2, 3, 2, 1),
                    new Tap(2),
                    new MaxPool(3, 2, Edge.KEEP),
                    new MaxPool(2, 2, Edge.DROP),
                    new Fire(
                            new Convolution("features.3.squeeze", 2, 1, 1, 1, 0),
                            new Convolution("features.3.expand1x1", 1, 2, 1, 1, 0),
                            new Convolution("features.3.expand3x3", 1, 1, 3, 1, 1)),
                    new Tap(3)));

    private TinyNetwork() {}

    static Weights weights() {
        return new Weights(
                Map.of(
                        "features.0", ascending(2 * 3 * 3 * 3),
                        "features.3.squeeze", ascending(2),
                        "features.3.expand1x1", ascending(2),
                        "features.3.expand3x3", ascending(9)),
                Map.of(
                        "features.0", ascending(2),
                        "features.3.squeeze", ascending(1),
                        "features.3.expand1x1", ascending(2),
                        "features.3.expand3x3", ascending(1)),
                List.of(ascending(2), ascending(3)));
    }

    static Weights uniform() {
        return new Weights(weights().kernels(), weights().biases(), List.of());
    }

    private static float[] ascending(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i + 0.25f;
        }
        return values;
    }
}
