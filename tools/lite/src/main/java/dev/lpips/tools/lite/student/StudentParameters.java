package dev.lpips.tools.lite.student;

import dev.lpips.internal.network.Layer.Convolution;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.network.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * All numbers that are learned, in one array: kernels and biases in the order of the network, then one head per tap.
 *
 * <p>A head is stored as the root of its weights: their squares are never negative, whatever the optimiser does.
 */
public final class StudentParameters {

    private final Network network;
    private final List<Part> parts;
    private final float[] values;

    private StudentParameters(Network network, float[] values) {
        this.network = network;
        this.parts = layout(network);
        this.values = values;
        if (values.length != end(parts)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%s has %d parameters, not %d", network.name(), end(parts), values.length));
        }
    }

    /** Wraps values that were learned. */
    public static StudentParameters of(Network network, float[] values) {
        return new StudentParameters(network, values.clone());
    }

    /** Returns a start: He et al. 2015 for kernels, biases 0, and heads that weigh all channels alike. */
    public static StudentParameters random(Network network, long seed) {
        List<Part> parts = layout(network);
        float[] values = new float[end(parts)];
        Random random = new Random(seed);
        for (Part part : parts) {
            double scale = Math.sqrt(2.0 / part.fanIn());
            for (int i = part.offset(); i < part.end(); i++) {
                values[i] = switch (part.role()) {
                    case KERNEL -> (float) (random.nextGaussian() * scale);
                    case BIAS -> 0;
                    case HEAD -> (float) Math.sqrt(0.2);
                };
            }
        }
        return new StudentParameters(network, values);
    }

    /** Returns the network these are the parameters of. */
    public Network network() {
        return network;
    }

    /** Returns where each tensor lies within {@link #values}. */
    public List<Part> parts() {
        return parts;
    }

    /** Returns the values themselves: what is written into the array is learned. */
    @SuppressWarnings("EI_EXPOSE_REP")
    public float[] values() {
        return values;
    }

    /** Returns the values of one tensor. */
    public float[] values(Part part) {
        return Arrays.copyOfRange(values, part.offset(), part.end());
    }

    /** Returns the weights a graph is written of. */
    public Weights toWeights() {
        Map<String, float[]> kernels = new HashMap<>();
        Map<String, float[]> biases = new HashMap<>();
        List<float[]> heads = new ArrayList<>();
        for (Part part : parts) {
            float[] copy = values(part);
            switch (part.role()) {
                case KERNEL -> kernels.put(part.key(), copy);
                case BIAS -> biases.put(part.key(), copy);
                case HEAD -> {
                    for (int i = 0; i < copy.length; i++) {
                        copy[i] *= copy[i];
                    }
                    heads.add(copy);
                }
            }
        }
        return new Weights(kernels, biases, heads);
    }

    private static List<Part> layout(Network network) {
        List<Part> parts = new ArrayList<>();
        for (Convolution convolution : network.convolutions()) {
            int side = convolution.kernel();
            parts.add(new Part(
                    convolution.key(),
                    Role.KERNEL,
                    end(parts),
                    List.of(convolution.outputs(), convolution.inputs(), side, side)));
            parts.add(new Part(convolution.key(), Role.BIAS, end(parts), List.of(convolution.outputs())));
        }
        for (int channels : network.tapChannels()) {
            parts.add(new Part("head", Role.HEAD, end(parts), List.of(channels)));
        }
        return List.copyOf(parts);
    }

    private static int end(List<Part> parts) {
        return parts.isEmpty() ? 0 : parts.get(parts.size() - 1).end();
    }

    /** What a tensor is for. */
    public enum Role {
        /** A convolution's weights. */
        KERNEL,
        /** A convolution's bias. */
        BIAS,
        /** The roots of a tap's weights. */
        HEAD
    }

    /**
     * One tensor.
     *
     * @param key the convolution's, or {@code head}
     * @param role what it is for
     * @param offset where it begins
     * @param shape its dimensions
     */
    public record Part(String key, Role role, int offset, List<Integer> shape) {

        /** Returns how many values it has. */
        public int size() {
            return shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
        }

        /** Returns the offset behind its last value. */
        public int end() {
            return offset + size();
        }

        private int fanIn() {
            return shape.stream().skip(1).mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
        }
    }
}
