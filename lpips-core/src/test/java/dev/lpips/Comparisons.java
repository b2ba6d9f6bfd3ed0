package dev.lpips;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import dev.lpips.measure.DistanceMap;
import dev.lpips.measure.WorstPatch;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelId;
import dev.lpips.model.ModelName;
import java.util.List;
import java.util.Optional;

/** Comparisons of chosen numbers. */
final class Comparisons {

    private static final PixelSize SIZE = new PixelSize(2, 3);

    private Comparisons() {}

    static Comparison of(double distance, double worstPatch, Double... layers) {
        return new Comparison(
                new ModelId(ModelName.of(Backbone.ALEX), "0".repeat(64)),
                SIZE,
                distance,
                List.of(layers),
                new WorstPatch(worstPatch, Region.whole(SIZE)),
                DistanceMap.of(SIZE, SIZE, List.of()),
                Optional.empty(),
                1);
    }
}
