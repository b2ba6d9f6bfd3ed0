package example.superresolution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.loss.Loss;
import dev.lpips.loss.ColourRange;
import dev.lpips.loss.LpipsLoss;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;

/** The mean squared error of the pixels, plus LPIPS times a weight: what makes an upscaler draw texture instead of a mean. */
final class PixelsAndPerception extends Loss implements AutoCloseable {

    /**
     * How much of the sum is perception. The squared error of a trained upscaler is about 0.006 and its distance about 0.1, so this lets
     * perception decide.
     */
    private static final float WEIGHT = 0.25f;

    private final Loss pixels = new SquaredError();
    private final LpipsLoss perception;

    PixelsAndPerception() {
        super("pixels and perception");
        perception = new LpipsLoss(
                ModelStore.standard().find(ModelName.of(Backbone.LITE)), ColourRange.ZERO_TO_ONE);
    }

    @Override
    public NDArray evaluate(NDList originals, NDList upscaled) {
        NDArray looks = perception.evaluate(originals, upscaled);
        NDArray weight = looks.getManager().create(WEIGHT);
        return pixels.evaluate(originals, upscaled).add(looks.mul(weight));
    }

    @Override
    public void close() {
        perception.close();
    }
}
