package dev.lpips.loss;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.lpips.internal.gradient.GradientLayers;
import dev.lpips.internal.network.InputScaling;
import dev.lpips.internal.network.Layer;
import dev.lpips.internal.network.Layer.Convolution;
import dev.lpips.internal.network.Layer.Fire;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.network.Weights;
import dev.lpips.internal.onnx.StoredWeights;
import dev.lpips.model.Model;
import dev.lpips.model.ModelException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A network of an LPIPS model in operations of DJL. Its weights never learn. */
final class LossNetwork implements AutoCloseable {

    private final Network network;
    private final Weights weights;
    private final Optional<InputScaling> scaling;
    private final ColourRange range;
    private final Map<Device, Map<String, NDArray>> constants = new HashMap<>();
    private final List<NDManager> managers = new ArrayList<>();
    private boolean closed;

    private LossNetwork(Network network, StoredWeights stored, ColourRange range) {
        this.network = network;
        this.weights = stored.weights();
        this.scaling = stored.scaling();
        this.range = range;
    }

    /** Reads the whole network of a model. */
    static LossNetwork of(Model model, ColourRange range) {
        Network network = Network.of(model.id().name().backbone().id());
        return read(model, network, network, range);
    }

    /** Reads the network of a model up to a layer, with that as its only tap. */
    static LossNetwork of(Model model, String layer, ColourRange range) {
        Network network = Network.of(model.id().name().backbone().id());
        return read(model, network, network.upTo(layer), range);
    }

    private static LossNetwork read(Model model, Network whole, Network used, ColourRange range) {
        try {
            return new LossNetwork(used, StoredWeights.of(model.read(), whole), range);
        } catch (IllegalArgumentException e) {
            throw new ModelException("Cannot train with %s: %s".formatted(model, e.getMessage()), e);
        }
    }

    /** Returns the features at each tap, {@code [pictures, channels, height, width]}, from the shallowest to the deepest. */
    synchronized List<NDArray> features(NDArray pictures) {
        if (closed) {
            throw new IllegalStateException("This loss is closed");
        }
        List<NDArray> taps = new ArrayList<>();
        NDArray current = input(pictures);
        for (Layer layer : network.layers()) {
            NDArray input = current;
            current = layer.fold(
                    convolution -> convolve(input, convolution),
                    pool -> GradientLayers.pool(input, pool),
                    fire -> fire(input, fire),
                    tap -> {
                        taps.add(input);
                        return input;
                    });
        }
        return taps;
    }

    /** Returns the head of a tap, as one factor per channel; empty if all weigh alike. */
    synchronized Optional<NDArray> head(int tap, NDArray like) {
        return weights.heads().isEmpty()
                ? Optional.empty()
                : Optional.of(constant(
                        like,
                        "head " + tap,
                        () -> weights.heads().get(tap),
                        1,
                        weights.heads().get(tap).length,
                        1,
                        1));
    }

    private NDArray input(NDArray pictures) {
        NDArray factor = constant(pictures, "factor", () -> new float[] {range.factor()}, 1);
        NDArray colours = pictures.mul(factor).add(range.offset());
        return scaling.map(by -> colours.sub(constant(pictures, "shift", () -> array(by.shift()), 1, 3, 1, 1))
                        .div(constant(pictures, "scale", () -> array(by.scale()), 1, 3, 1, 1)))
                .orElse(colours);
    }

    private NDArray convolve(NDArray input, Convolution convolution) {
        String key = convolution.key();
        NDArray kernel = constant(
                input,
                key,
                () -> weights.kernel(convolution),
                convolution.outputs(),
                convolution.inputs(),
                convolution.kernel(),
                convolution.kernel());
        NDArray bias = constant(input, key + " bias", () -> weights.bias(convolution), convolution.outputs());
        return GradientLayers.convolve(input, kernel, bias, convolution);
    }

    private NDArray fire(NDArray input, Fire fire) {
        NDArray squeezed = convolve(input, fire.squeeze());
        return convolve(squeezed, fire.expand1()).concat(convolve(squeezed, fire.expand3()), 1);
    }

    /**
     * Returns a number to multiply or divide with. {@code NDArray.mul(Number)} of DJL's PyTorch engine frees its number when it returns,
     * though the gradient needs it: after a garbage collection in between, the backward pass multiplies with whatever lies there. This
     * number lives as long as the manager of the array, as the results of the forward pass do.
     */
    static NDArray number(NDArray like, float value) {
        return like.getManager().create(value);
    }

    /** Weights are copied to a device once, and not into the manager of a batch, which ends with the batch. */
    private NDArray constant(NDArray like, String key, Supplier<float[]> values, long... shape) {
        return constants
                .computeIfAbsent(like.getDevice(), device -> {
                    Engine engine = like.getManager().getEngine();
                    managers.add(engine.newBaseManager(device));
                    return new HashMap<>();
                })
                .computeIfAbsent(key, name -> managerOf(like.getDevice()).create(values.get(), new Shape(shape)));
    }

    private NDManager managerOf(Device device) {
        return managers.stream()
                .filter(manager -> manager.getDevice().equals(device))
                .findFirst()
                .orElseThrow();
    }

    private static float[] array(List<Float> values) {
        float[] array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }

    /** Checks what a loss is given. */
    static void requireAlike(NDArray references, NDArray actuals) {
        Shape shape = actuals.getShape();
        if (shape.dimension() != 4 || shape.get(1) != 3 || !shape.equals(references.getShape())) {
            throw new IllegalArgumentException(
                    "Both have to be pictures [N, 3, height, width] of one shape, but the labels are %s and the predictions %s"
                            .formatted(references.getShape(), shape));
        }
        if (actuals.getDataType() != DataType.FLOAT32 || references.getDataType() != DataType.FLOAT32) {
            throw new IllegalArgumentException("Both have to be float32, but the labels are %s and the predictions %s"
                    .formatted(references.getDataType(), actuals.getDataType()));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        constants.clear();
        managers.forEach(NDManager::close);
        managers.clear();
    }
}
