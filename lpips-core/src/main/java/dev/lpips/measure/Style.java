package dev.lpips.measure;

/**
 * The style distance of Gatys, Ecker and Bethge, "Image Style Transfer Using Convolutional Neural Networks", CVPR 2016, as Johnson et al.
 * 2016 write it (equations 3 and 4): the squared Frobenius norm of the difference of both Gram matrices {@code F F^T / (C H W)} of the
 * layer's outputs F, after ReLU. It forgets where things are: 0 for equal pictures, and small for two pieces of one texture.
 * Equal parts of two pictures cancel, so only what changed is evaluated, in one piece for each changed area: an area that is too large for
 * {@code LpipsOptions.activationBytes} is refused.
 *
 * @param layer the layer, as people call it: {@code relu1_1} to {@code relu5_3} of VGG16 and to {@code relu5_4} of VGG19, {@code relu1} to {@code relu5} of AlexNet,
 *     {@code tap1} to {@code tap7} of SqueezeNet, {@code tap1} to {@code tap5} of the bundled network
 * @since 0.1.0
 */
public record Style(String layer) implements FeatureMeasure {

    static final String NAME = "style";

    /**
     * Checks the form of the name; whether the network has such a layer shows when it measures.
     *
     * @throws IllegalArgumentException if no layer is called so
     */
    public Style {
        layer = FeatureLayer.require(layer);
    }

    @Override
    public String key() {
        return FeatureLayer.key(NAME, layer);
    }

    @Override
    public String label() {
        return "style at " + layer;
    }

    @Override
    public Measured measure(Sample sample) {
        return Measured.of(
                sample.features().style(layer),
                "%s, Gram matrices".formatted(sample.network().model()));
    }
}
