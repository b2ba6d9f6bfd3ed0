/**
 * The measures as losses to train with, on DJL's API alone: {@link dev.lpips.loss.LpipsLoss} and {@link
 * dev.lpips.loss.FeatureLoss}. The engine is the user's, and has to have gradients: PyTorch's has, ONNX Runtime's has not.
 */
@NullMarked
package dev.lpips.loss;

import org.jspecify.annotations.NullMarked;
