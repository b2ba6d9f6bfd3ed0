package dev.lpips.measure;

/**
 * What the features of one layer of a network differ by, for the measures that are made of them.
 *
 * @since 0.1.0
 */
public interface FeatureReading {

    /**
     * Returns the mean over channels and places of the squared difference.
     *
     * @param layer such as {@code relu3_3}
     * @throws IllegalArgumentException if the network has no such layer; the message lists those there are
     */
    double meanSquare(String layer);

    /**
     * Returns the squared Frobenius norm of the difference of both Gram matrices {@code F F^T / (C H W)}.
     *
     * @param layer such as {@code relu3_3}
     * @throws IllegalArgumentException if the network has no such layer, or the pictures are too large to be evaluated in one piece
     */
    double style(String layer);
}
