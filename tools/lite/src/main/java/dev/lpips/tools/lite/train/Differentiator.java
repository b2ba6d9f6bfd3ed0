package dev.lpips.tools.lite.train;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import dev.lpips.internal.gradient.GradientLayers;
import dev.lpips.internal.network.Layer;
import dev.lpips.internal.network.Network;
import dev.lpips.tools.lite.student.StudentParameters;
import dev.lpips.tools.lite.student.StudentParameters.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Runs the student on a batch, and the loss back through it.
 *
 * <p>It calls the engine's own {@code backward}: DJL's {@code GradientCollector} allows one collection per process, and
 * two threads with a batch each are faster than one batch on two threads.
 */
final class Differentiator {

    /** The root of a sum of squares has no slope at 0, where a location's features may all be. */
    private static final float ROOT_GUARD = 1e-12f;

    private final Network network;
    private final Engine engine = Engine.getEngine("PyTorch");

    Differentiator(Network network) {
        this.network = network;
    }

    Gradient differentiate(StudentParameters parameters, Batch batch, Loss loss) {
        JniUtils.setGradMode(true);
        try (NDManager scope = engine.newBaseManager(Device.cpu())) {
            List<NDArray> tensors = new ArrayList<>();
            for (Part part : parameters.parts()) {
                NDArray tensor = scope.create(parameters.values(part), shape(part));
                tensor.setRequiresGradient(true);
                tensors.add(tensor);
            }
            Batch.Tensors read = batch.read();
            NDArray pictures =
                    scope.create(read.pictures(), new Shape(batch.pictures(), 3, batch.side(), batch.side()));
            List<NDArray> maps = distanceMaps(pictures, tensors, batch);
            Loss.Value value = loss.of(maps, targets(scope, read, maps));
            NDArray one = scope.ones(value.loss().getShape());
            JniUtils.backward((PtNDArray) value.loss(), (PtNDArray) one, false, false);
            return new Gradient(collect(parameters, tensors), value.loss().toFloatArray()[0], value.error());
        }
    }

    /** Returns per tap the distance at every location, {@code [groups, variants, locations]}. */
    private List<NDArray> distanceMaps(NDArray pictures, List<NDArray> tensors, Batch batch) {
        int convolutions = 2 * network.convolutions().size();
        Deque<NDArray> kernels = new ArrayDeque<>(tensors.subList(0, convolutions));
        Deque<NDArray> heads = new ArrayDeque<>(tensors.subList(convolutions, tensors.size()));
        List<NDArray> maps = new ArrayList<>();
        NDArray features = pictures;
        for (Layer layer : network.layers()) {
            NDArray input = features;
            features = layer.fold(
                    convolution -> GradientLayers.convolve(input, kernels.remove(), kernels.remove(), convolution),
                    pool -> GradientLayers.pool(input, pool),
                    fire -> {
                        throw new IllegalArgumentException("The student has no fire module");
                    },
                    tap -> {
                        maps.add(distanceMap(input, heads.remove(), batch));
                        return input;
                    });
        }
        return maps;
    }

    private static NDArray distanceMap(NDArray features, NDArray root, Batch batch) {
        Shape shape = features.getShape();
        NDArray norm =
                features.square().sum(new int[] {1}, true).add(ROOT_GUARD).sqrt();
        NDArray units = features.div(norm)
                .reshape(batch.groups().size(), batch.variants() + 1, shape.get(1), shape.get(2) * shape.get(3));
        NDArray reference = units.get(new NDIndex(":,0:1"));
        NDArray others = units.get(new NDIndex(":,1:"));
        NDArray difference = others.sub(reference).mul(root.reshape(1, 1, shape.get(1), 1));
        return difference.square().sum(new int[] {2});
    }

    private static List<NDArray> targets(NDManager scope, Batch.Tensors read, List<NDArray> maps) {
        List<NDArray> targets = new ArrayList<>();
        for (int tap = 0; tap < maps.size(); tap++) {
            targets.add(scope.create(read.maps()[tap], maps.get(tap).getShape()));
        }
        return targets;
    }

    private static float[] collect(StudentParameters parameters, List<NDArray> tensors) {
        float[] gradient = new float[parameters.values().length];
        for (int i = 0; i < tensors.size(); i++) {
            Part part = parameters.parts().get(i);
            float[] slope = tensors.get(i).getGradient().toFloatArray();
            System.arraycopy(slope, 0, gradient, part.offset(), slope.length);
        }
        return gradient;
    }

    private static Shape shape(Part part) {
        return new Shape(part.shape().stream().mapToLong(Integer::longValue).toArray());
    }
}
