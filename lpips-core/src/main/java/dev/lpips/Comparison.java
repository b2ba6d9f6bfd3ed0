package dev.lpips;

import dev.lpips.image.Background;
import dev.lpips.image.PixelSize;
import dev.lpips.internal.evaluation.Evaluation.Evaluated;
import dev.lpips.measure.DistanceMap;
import dev.lpips.measure.NetworkReading;
import dev.lpips.measure.WorstPatch;
import dev.lpips.model.ModelId;
import dev.lpips.model.NoDistanceException;
import java.util.List;
import java.util.Optional;

/**
 * How different two pictures of one size look: the answer of {@link Lpips#compare}.
 *
 * @param model which model measured
 * @param size the size of both pictures
 * @param distance the LPIPS distance of the whole picture: 0 or greater, no upper bound, lower is closer; exactly 0 for
 *     equal pixels. Not a number if the model has no distance, and then the accessor throws
 * @param layers what each tap of the network contributes to the distance, from the shallowest to the deepest; they sum
 *     up to it. None if the model has no distance
 * @param worstPatch the 64 x 64 window that differs most
 * @param distanceMap the distance per location
 * @param background what both pictures were laid on; empty if both were opaque
 * @param evaluatedFraction how much of the picture the network had to look at, from 0 (equal pixels: no network at all)
 *     to 1 (all of it); 0 or 1 if the model has no distance
 */
public record Comparison(
        ModelId model,
        PixelSize size,
        double distance,
        List<Double> layers,
        WorstPatch worstPatch,
        DistanceMap distanceMap,
        Optional<Background> background,
        double evaluatedFraction)
        implements NetworkReading {

    /**
     * Checks the numbers: one that is not finite or is negative is no distance, and must not reach a threshold.
     *
     * @throws IllegalArgumentException if a distance is negative, infinite or not a number, of a model that has distances; or is a number,
     *     of one that has none
     */
    public Comparison {
        layers = List.copyOf(layers);
        if (model.name().backbone().hasDistance()) {
            requireDistance("distance", distance);
        } else if (!Double.isNaN(distance)) {
            throw new IllegalArgumentException("%s has no distances, such as %s".formatted(model, distance));
        }
        requireDistance("worst patch", worstPatch.distance());
        layers.forEach(layer -> requireDistance("layer share", layer));
    }

    static Comparison of(ModelId model, PixelSize size, Evaluated evaluated, Optional<Background> background) {
        DistanceMap map = DistanceMap.of(size, evaluated.size(), evaluated.maps());
        return new Comparison(
                model,
                size,
                model.name().backbone().hasDistance() ? evaluated.distance() : Double.NaN,
                evaluated.shares(),
                map.worstPatch(),
                map,
                background,
                evaluated.fraction());
    }

    /**
     * Returns the LPIPS distance of the whole picture.
     *
     * @throws NoDistanceException if the model has none, see {@link #hasDistance}
     */
    @Override
    public double distance() {
        requireDistance();
        return distance;
    }

    /**
     * Returns the 64 x 64 window that differs most.
     *
     * @throws NoDistanceException if the model has no distance, see {@link #hasDistance}
     */
    @Override
    public WorstPatch worstPatch() {
        requireDistance();
        return worstPatch;
    }

    /**
     * Returns the distance per location.
     *
     * @throws NoDistanceException if the model has no distance, see {@link #hasDistance}
     */
    @Override
    public DistanceMap distanceMap() {
        requireDistance();
        return distanceMap;
    }

    /**
     * Tells whether the model has distances: not one of {@link dev.lpips.model.Backbone#VGG19}, whose features alone can be compared.
     *
     * @since 0.1.0
     */
    public boolean hasDistance() {
        return model.name().backbone().hasDistance();
    }

    /** The distance where it only decides what comes first. */
    double rank() {
        return hasDistance() ? distance : evaluatedFraction;
    }

    /**
     * Tells whether the network saw no difference at all.
     *
     * @throws NoDistanceException if the model has no distance, see {@link #hasDistance}
     */
    public boolean isZero() {
        return distance() == 0 && worstPatch().distance() == 0;
    }

    private void requireDistance() {
        if (!hasDistance()) {
            throw new NoDistanceException(model.name().backbone());
        }
    }

    private static void requireDistance(String what, double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException("Not a %s: %s".formatted(what, value));
        }
    }
}
