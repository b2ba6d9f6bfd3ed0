package example.superresolution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.loss.Loss;

/**
 * The mean squared error of the pixels. DJL's {@code L2Loss} multiplies with a number that its PyTorch engine frees before the backward
 * pass; here is none.
 */
final class SquaredError extends Loss {

    SquaredError() {
        super("squared error");
    }

    @Override
    public NDArray evaluate(NDList originals, NDList upscaled) {
        return originals.head().sub(upscaled.head()).square().mean();
    }
}
