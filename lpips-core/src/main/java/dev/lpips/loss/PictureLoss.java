package dev.lpips.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.loss.Loss;
import java.util.List;
import java.util.Locale;

/** What the losses have in common: what they are given, and whose features they compare. */
abstract sealed class PictureLoss extends Loss implements AutoCloseable permits LpipsLoss, FeatureLoss {

    private final LossNetwork network;
    private final int minimumSide;

    PictureLoss(String name, LossNetwork network, int minimumSide) {
        super(name);
        this.network = network;
        this.minimumSide = minimumSide;
    }

    /**
     * Returns the loss of a batch.
     *
     * @param labels one tensor of references, {@code [N, 3, height, width]}, float32, RGB, in the colour range of this loss
     * @param predictions one tensor of actual pictures of the same shape
     * @return one number, the mean over the N pictures
     * @throws IllegalArgumentException if the lists do not hold one tensor each, or those are no such pictures
     * @throws IllegalStateException if this loss is closed
     */
    @Override
    public NDArray evaluate(NDList labels, NDList predictions) {
        NDArray references = only(labels, "labels");
        NDArray actuals = only(predictions, "predictions");
        LossNetwork.requireAlike(references, actuals);
        long shortest = Math.min(actuals.getShape().get(2), actuals.getShape().get(3));
        if (shortest < minimumSide) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Pictures have to be at least %d pixels wide and high, but are %s",
                    minimumSide,
                    actuals.getShape()));
        }
        return compare(network, network.features(references), network.features(actuals));
    }

    abstract NDArray compare(LossNetwork network, List<NDArray> references, List<NDArray> actuals);

    private static NDArray only(NDList list, String what) {
        if (list.size() != 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The %s have to be one tensor, but are %d", what, list.size()));
        }
        return list.get(0);
    }

    /** Frees the copies of the weights that the engine holds. Further evaluations fail. */
    @Override
    public void close() {
        network.close();
    }
}
