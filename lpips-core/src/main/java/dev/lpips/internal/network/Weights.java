package dev.lpips.internal.network;

import dev.lpips.internal.checkpoint.Checkpoint;
import dev.lpips.internal.checkpoint.CheckpointException;
import dev.lpips.internal.network.Layer.Convolution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The numbers of a network: a kernel and a bias per convolution, and a weight per channel of each tap.
 *
 * @param kernels by the convolution's key, {@code [outputs, inputs, kernel, kernel]} in row-major order
 * @param biases by the convolution's key
 * @param heads per tap, one weight per channel; empty weighs all channels alike
 */
public record Weights(Map<String, float[]> kernels, Map<String, float[]> biases, List<float[]> heads) {

    /** Copies the collections; the arrays belong to the record from now on. */
    public Weights {
        kernels = Map.copyOf(kernels);
        biases = Map.copyOf(biases);
        heads = List.copyOf(heads);
    }

    /**
     * Reads a backbone's weights, without heads. Other keys of the checkpoint, such as its classifier, are not read.
     *
     * @throws CheckpointException if a tensor is missing or has another shape or type
     */
    public static Weights read(Network network, Checkpoint checkpoint) {
        Map<String, float[]> kernels = new HashMap<>();
        Map<String, float[]> biases = new HashMap<>();
        for (Convolution convolution : network.convolutions()) {
            int side = convolution.kernel();
            String key = convolution.key();
            kernels.put(
                    key, checkpoint.floats(key + ".weight", convolution.outputs(), convolution.inputs(), side, side));
            biases.put(key, checkpoint.floats(key + ".bias", convolution.outputs()));
        }
        return new Weights(kernels, biases, List.of());
    }

    /** Returns the kernel of a convolution. */
    public float[] kernel(Convolution convolution) {
        return Objects.requireNonNull(kernels.get(convolution.key()), convolution.key());
    }

    /** Returns the bias of a convolution. */
    public float[] bias(Convolution convolution) {
        return Objects.requireNonNull(biases.get(convolution.key()), convolution.key());
    }

    /**
     * Returns these weights with LPIPS's learned heads.
     *
     * @throws CheckpointException if a head is missing, has another shape or type, or a negative weight: a distance would no
     *     longer be one
     */
    public Weights withHeads(Network network, Checkpoint checkpoint) {
        List<float[]> read = new ArrayList<>();
        for (int channels : network.tapChannels()) {
            String key = String.format(Locale.ROOT, "lin%d.model.1.weight", read.size());
            float[] head = checkpoint.floats(key, 1, channels, 1, 1);
            for (float weight : head) {
                if (!(weight >= 0)) {
                    throw new CheckpointException("%s of %s has the weight %s, but LPIPS's heads are never negative"
                            .formatted(key, checkpoint.origin(), weight));
                }
            }
            read.add(head);
        }
        return new Weights(kernels, biases, Collections.unmodifiableList(read));
    }
}
