package dev.lpips.measure;

/**
 * The mean squared error of features: the feature reconstruction loss of Johnson, Alahi and Fei-Fei, "Perceptual Losses for Real-Time
 * Style Transfer and Super-Resolution", ECCV 2016, equation 2, and what is called perception MSE at feature level. The mean over channels
 * and places of the squared difference of the layer's outputs, after ReLU, of pictures scaled as the network was trained: 0 for equal
 * pictures, no upper bound. Values of different layers and networks cannot be compared.
 *
 * @param layer the layer, as people call it: {@code relu1_1} to {@code relu5_3} of VGG16 and to {@code relu5_4} of VGG19, {@code relu1} to {@code relu5} of AlexNet,
 *     {@code tap1} to {@code tap7} of SqueezeNet, {@code tap1} to {@code tap5} of the bundled network
 * @since 0.1.0
 */
public record FeatureMse(String layer) implements FeatureMeasure {

    static final String NAME = "featureMse";

    /**
     * Checks the form of the name; whether the network has such a layer shows when it measures.
     *
     * @throws IllegalArgumentException if no layer is called so
     */
    public FeatureMse {
        layer = FeatureLayer.require(layer);
    }

    @Override
    public String key() {
        return FeatureLayer.key(NAME, layer);
    }

    @Override
    public String label() {
        return "feature MSE at " + layer;
    }

    @Override
    public Measured measure(Sample sample) {
        return Measured.of(
                sample.features().meanSquare(layer),
                "%s".formatted(sample.network().model()));
    }
}
