package dev.lpips.internal.evaluation;

import dev.lpips.engine.LayerMap;
import java.util.List;

/** The difference of two pictures' Gram matrices, made of what parts of the pictures add to it. */
final class GramDifference {

    private GramDifference() {}

    /**
     * Returns the squared Frobenius norm, in double precision.
     *
     * @param parts what each part adds: the sum over its places of d s^T, of the difference d and the sum s of both features
     * @param count what Gram matrices are divided by: channels, times places of the whole picture
     */
    static double squaredNorm(List<LayerMap> parts, double count) {
        int channels = parts.get(0).width();
        double norm = 0;
        for (int row = 0; row < channels; row++) {
            for (int column = 0; column < channels; column++) {
                double twice = 0;
                for (LayerMap part : parts) {
                    twice += part.values()[row * channels + column];
                    twice += part.values()[column * channels + row];
                }
                double difference = twice / 2 / count;
                norm += difference * difference;
            }
        }
        return norm;
    }
}
