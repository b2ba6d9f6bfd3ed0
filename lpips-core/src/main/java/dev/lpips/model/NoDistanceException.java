package dev.lpips.model;

/**
 * A distance, or what is made of distances, was asked of a model that has none: misuse, and no fault of the model. The
 * message says what can be used instead.
 *
 * @see Backbone#hasDistance
 * @since 0.1.0
 */
public class NoDistanceException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception for a backbone that LPIPS has no heads for. */
    public NoDistanceException(Backbone backbone) {
        super(
                ("%s has no LPIPS distance and no version, because LPIPS has no heads for it. Measure featureMse@relu3_4 or style@relu3_4 with it, or"
                                + " train with FeatureLoss; or use lite, alex, squeeze or vgg. Presets judge distances too: lpips.distance=none and"
                                + " lpips.worstPatch=none leave them out")
                        .formatted(backbone));
    }
}
