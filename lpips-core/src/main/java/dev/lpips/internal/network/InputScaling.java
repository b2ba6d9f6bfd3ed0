package dev.lpips.internal.network;

import java.util.List;

/**
 * What happens to colours in [-1, 1] before the first convolution: {@code (colour - shift) / scale} per channel, the
 * statistics the backbones were trained with, moved to that range (LPIPS's {@code ScalingLayer}).
 *
 * @param shift for R, G, B
 * @param scale for R, G, B
 */
public record InputScaling(List<Float> shift, List<Float> scale) {

    /** The scaling of the backbones' training data, ImageNet. */
    public static final InputScaling IMAGENET =
            new InputScaling(List.of(-.030f, -.088f, -.188f), List.of(.458f, .448f, .450f));
}
