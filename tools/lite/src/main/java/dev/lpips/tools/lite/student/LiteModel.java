package dev.lpips.tools.lite.student;

import dev.lpips.internal.network.CheckPair;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.network.ReferenceEvaluation;
import dev.lpips.internal.network.Weights;
import dev.lpips.internal.onnx.KernelStorage;
import dev.lpips.internal.onnx.LpipsGraph;
import dev.lpips.internal.onnx.ScaledShorts;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelMetadata;
import dev.lpips.model.ModelName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes what was learned as the model that users measure with. */
public final class LiteModel {

    private LiteModel() {}

    /**
     * Returns the ONNX model. Kernels are stored as 16-bit integers, and the distance of the built-in pair that goes with the model is
     * computed with what is left of them.
     *
     * @param sources what the student was taught with: a description to a SHA-256
     */
    public static byte[] write(StudentParameters learned, Map<String, String> sources) {
        return write(learned.network(), rounded(learned.toWeights()), sources, KernelStorage.SHORTS);
    }

    /** Returns the model before its kernels were rounded, to see what rounding does. */
    public static byte[] writeUnrounded(StudentParameters learned) {
        return write(learned.network(), learned.toWeights(), Map.of(), KernelStorage.FULL);
    }

    private static byte[] write(Network network, Weights weights, Map<String, String> sources, KernelStorage storage) {
        double known = CheckPair.distance(new ReferenceEvaluation(network, weights, Optional.empty()));
        ModelMetadata metadata = new ModelMetadata(ModelName.of(Backbone.LITE), sources, known);
        return LpipsGraph.write(network, Optional.empty(), weights, metadata.toEntries(), storage);
    }

    private static Weights rounded(Weights weights) {
        Map<String, float[]> kernels = new HashMap<>();
        weights.kernels()
                .forEach((key, kernel) -> kernels.put(
                        key,
                        ScaledShorts.of(kernel, weights.biases().get(key).length)
                                .weights()));
        return new Weights(kernels, weights.biases(), weights.heads());
    }
}
