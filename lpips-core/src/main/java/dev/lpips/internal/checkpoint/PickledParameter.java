package dev.lpips.internal.checkpoint;

import java.util.List;

/**
 * A tensor wrapped as a parameter of a network. Checkpoints of PyTorch's first years keep it as an object restored from
 * a tuple, later ones as a call; the tensor comes first in both.
 */
final class PickledParameter {

    private Object tensor = Pickles.NONE;

    private PickledParameter() {}

    static PickledParameter of(List<?> arguments) {
        PickledParameter parameter = new PickledParameter();
        if (!arguments.isEmpty()) {
            parameter.tensor = arguments.get(0);
        }
        return parameter;
    }

    void restore(Object state) throws MalformedCheckpointException {
        if (!(state instanceof List<?> tuple) || tuple.isEmpty() || !(tuple.get(0) instanceof TensorView view)) {
            throw new MalformedCheckpointException(
                    "a parameter is restored from something but a tensor: " + Pickles.describe(state));
        }
        tensor = view;
    }

    Object tensor() {
        return tensor;
    }
}
