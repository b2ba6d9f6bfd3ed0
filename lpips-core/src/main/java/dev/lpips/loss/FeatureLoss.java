package dev.lpips.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.lpips.measure.FeatureMse;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Style;
import dev.lpips.model.Model;
import java.util.List;

/**
 * Perceptual losses on the features of one layer (Johnson et al. 2016): {@link #meanSquare}, also called feature
 * reconstruction loss or perception MSE, and {@link #style}. Both are at least 0, without an upper bound, and 0 for equal pictures.
 *
 * <p>Pictures are opaque RGB, {@code [N, 3, height, width]}, float32. The values are those of the measures {@code featureMse@LAYER}
 * and {@code style@LAYER}, up to float32. Evaluations may be asked for by several threads, but the accumulators of DJL's {@code
 * Loss} may not.
 *
 * @since 1.0
 */
public final class FeatureLoss extends PictureLoss {

    private final boolean isStyle;

    private FeatureLoss(Measure measure, Model model, String layer, ColourRange range, boolean isStyle) {
        super(
                measure.key(),
                LossNetwork.of(model, layer, range),
                model.id().name().backbone().minimumSide());
        this.isStyle = isStyle;
    }

    /**
     * Returns the mean squared difference of a layer's features, over channels and places (equation 2).
     *
     * @param model from a {@link dev.lpips.model.ModelStore}
     * @param layer as the measures name it: {@code relu3_3} of VGG16, {@code tap4} of the bundled model
     * @param range of the tensors' colours
     * @throws IllegalArgumentException if the model has no such layer; the message lists those there are
     * @throws dev.lpips.model.ModelException if the model cannot be read, is damaged, or has another graph than this library writes
     */
    public static FeatureLoss meanSquare(Model model, String layer, ColourRange range) {
        return new FeatureLoss(new FeatureMse(layer), model, layer, range, false);
    }

    /**
     * Returns the squared Frobenius norm of the difference of a layer's Gram matrices F F^T / (C H W) (equations 3 and 4).
     *
     * @param model from a {@link dev.lpips.model.ModelStore}
     * @param layer as the measures name it
     * @param range of the tensors' colours
     * @throws IllegalArgumentException if the model has no such layer; the message lists those there are
     * @throws dev.lpips.model.ModelException if the model cannot be read, is damaged, or has another graph than this library writes
     */
    public static FeatureLoss style(Model model, String layer, ColourRange range) {
        return new FeatureLoss(new Style(layer), model, layer, range, true);
    }

    @Override
    NDArray compare(LossNetwork network, List<NDArray> references, List<NDArray> actuals) {
        NDArray reference = references.get(0);
        NDArray actual = actuals.get(0);
        return isStyle
                ? gram(actual)
                        .sub(gram(reference))
                        .square()
                        .sum(new int[] {1, 2})
                        .mean()
                : actual.sub(reference).square().mean();
    }

    private static NDArray gram(NDArray features) {
        Shape shape = features.getShape();
        long places = shape.get(2) * shape.get(3);
        NDArray rows = features.reshape(shape.get(0), shape.get(1), places);
        return rows.matMul(rows.transpose(0, 2, 1)).div(LossNetwork.number(rows, (float) (shape.get(1) * places)));
    }
}
