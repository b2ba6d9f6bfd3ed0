package dev.lpips.loss;

import ai.djl.ndarray.NDArray;
import dev.lpips.internal.network.ReferenceEvaluation;
import dev.lpips.model.Backbone;
import dev.lpips.model.Model;
import dev.lpips.model.NoDistanceException;
import java.util.List;

/**
 * LPIPS as a loss: the mean distance of a batch of pictures from their references (Zhang et al. 2018, equation 1), at
 * least 0, and 0 for equal pictures. Weighted and added to a pixel loss, it buys crispness with some PSNR.
 *
 * <pre>{@code
 * Model model = ModelStore.standard().find(ModelName.of(Backbone.VGG));
 * try (LpipsLoss loss = new LpipsLoss(model, ColourRange.ZERO_TO_ONE)) {
 *     NDArray value = loss.evaluate(new NDList(references), new NDList(predictions));
 *     collector.backward(value);
 * }
 * }</pre>
 *
 * <p>Weigh it with an array that lives until the backward pass, {@code value.mul(manager.create(0.25f))}. The PyTorch engine of DJL
 * (seen in 0.35.1) frees the number of {@code value.mul(0.25f)} at once, as it does the weight of its own {@code L2Loss}; if the garbage
 * collector runs before the backward pass, the gradient is wrong. The losses of this package do without such numbers.
 *
 * <p>Pictures are opaque RGB, {@code [N, 3, height, width]}, float32. Any installed or bundled model that has distances will do. The value is that
 * of {@code Lpips.compare}, up to float32. Evaluations may be asked for by several threads, but the accumulators of DJL's {@code Loss} may
 * not.
 *
 * @since 1.0
 */
public final class LpipsLoss extends PictureLoss {

    /** The root of a sum of squares has no slope at 0, where a location's features may all be. */
    private static final double ROOT_GUARD = 1e-20;

    /**
     * Reads a model.
     *
     * @param model from a {@link dev.lpips.model.ModelStore}
     * @param range of the tensors' colours
     * @throws NoDistanceException if the model has no distance; {@link FeatureLoss} trains with its features
     * @throws dev.lpips.model.ModelException if the model cannot be read, is damaged, or has another graph than this library writes
     */
    public LpipsLoss(Model model, ColourRange range) {
        super(
                "LpipsLoss",
                LossNetwork.of(requireDistance(model), range),
                model.id().name().backbone().minimumSide());
    }

    private static Model requireDistance(Model model) {
        Backbone backbone = model.id().name().backbone();
        if (!backbone.hasDistance()) {
            throw new NoDistanceException(backbone);
        }
        return model;
    }

    @Override
    NDArray compare(LossNetwork network, List<NDArray> references, List<NDArray> actuals) {
        NDArray sum = difference(network, 0, references.get(0), actuals.get(0));
        for (int tap = 1; tap < actuals.size(); tap++) {
            sum = sum.add(difference(network, tap, references.get(tap), actuals.get(tap)));
        }
        return sum;
    }

    private static NDArray difference(LossNetwork network, int tap, NDArray reference, NDArray actual) {
        NDArray squares = unit(actual).sub(unit(reference)).square();
        NDArray weighted = network.head(tap, actual).map(squares::mul).orElse(squares);
        return weighted.sum(new int[] {1}).mean();
    }

    private static NDArray unit(NDArray features) {
        NDArray norm =
                features.square().sum(new int[] {1}, true).add(ROOT_GUARD).sqrt();
        return features.div(norm.add(ReferenceEvaluation.EPSILON));
    }
}
