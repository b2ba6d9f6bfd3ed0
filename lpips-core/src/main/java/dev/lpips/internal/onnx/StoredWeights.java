package dev.lpips.internal.onnx;

import dev.lpips.internal.network.InputScaling;
import dev.lpips.internal.network.Layer.Convolution;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.network.Weights;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the numbers of a network back from a model that {@link LpipsGraph} wrote, for others than ONNX Runtime. */
public final class StoredWeights {

    private final Network network;
    private final Map<String, ByteBuffer> constants = new HashMap<>();

    private StoredWeights(Network network) {
        this.network = network;
    }

    /**
     * Reads a model.
     *
     * @param onnx an LPIPS model
     * @param network the whole network
     * @throws IllegalArgumentException if the bytes are no model of that network
     */
    public static StoredWeights of(byte[] onnx, Network network) {
        StoredWeights stored = new StoredWeights(network);
        ProtobufField.all(ByteBuffer.wrap(onnx), OnnxField.GRAPH).stream()
                .flatMap(graph -> graph.fields(OnnxField.INITIALIZER).stream())
                .forEach(stored::remember);
        return stored;
    }

    /** The network knows shapes, and the names tell types. */
    private void remember(ProtobufField tensor) {
        String name = "";
        ByteBuffer values = ByteBuffer.allocate(0);
        for (ProtobufField field : tensor.fields()) {
            if (field.number() == OnnxField.TENSOR_NAME) {
                name = field.text();
            } else if (field.number() == OnnxField.RAW_DATA) {
                values = field.content();
            }
        }
        constants.put(name, values);
    }

    /** Returns what happens to colours before the first convolution; empty if nothing does. */
    public Optional<InputScaling> scaling() {
        return constants.containsKey(LpipsGraph.SHIFT)
                ? Optional.of(new InputScaling(list(floats(LpipsGraph.SHIFT, 3)), list(floats(LpipsGraph.SCALE, 3))))
                : Optional.empty();
    }

    /** Returns kernels, biases and heads; no heads if the model weighs all channels alike. */
    public Weights weights() {
        Map<String, float[]> kernels = new HashMap<>();
        Map<String, float[]> biases = new HashMap<>();
        for (Convolution convolution : network.convolutions()) {
            kernels.put(convolution.key(), kernel(convolution));
            biases.put(convolution.key(), floats(convolution.key() + ".bias", convolution.outputs()));
        }
        return new Weights(kernels, biases, heads());
    }

    private float[] kernel(Convolution convolution) {
        int count = convolution.outputs() * convolution.inputs() * convolution.kernel() * convolution.kernel();
        String name = convolution.key() + ".weight";
        String scale = name + ".scale";
        if (!constants.containsKey(scale)) {
            return floats(name, count);
        }
        short[] shorts = new short[count];
        constant(name, count * Short.BYTES).asShortBuffer().get(shorts);
        return new ScaledShorts(shorts, floats(scale, convolution.outputs())).weights();
    }

    /** The graph multiplies with a head's roots before it squares. */
    private List<float[]> heads() {
        List<Integer> channels = network.tapChannels();
        List<float[]> heads = new ArrayList<>();
        for (int tap = 0; tap < channels.size() && constants.containsKey("head_" + tap); tap++) {
            float[] head = floats("head_" + tap, channels.get(tap));
            for (int i = 0; i < head.length; i++) {
                head[i] *= head[i];
            }
            heads.add(head);
        }
        if (!heads.isEmpty() && heads.size() < channels.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "it has heads of %d layers, but %s has %d",
                    heads.size(),
                    network.name(),
                    channels.size()));
        }
        return heads;
    }

    private float[] floats(String name, int count) {
        float[] floats = new float[count];
        constant(name, count * Float.BYTES).asFloatBuffer().get(floats);
        return floats;
    }

    private ByteBuffer constant(String name, int length) {
        ByteBuffer bytes = constants.get(name);
        if (bytes == null || bytes.remaining() != length) {
            throw new IllegalArgumentException("it is no model of %s: %s is %s"
                    .formatted(
                            network.name(),
                            name,
                            bytes == null
                                    ? "missing"
                                    : String.format(Locale.ROOT, "%d bytes, not %d", bytes.remaining(), length)));
        }
        return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static List<Float> list(float[] values) {
        return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
    }
}
