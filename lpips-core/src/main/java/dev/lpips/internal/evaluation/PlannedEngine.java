package dev.lpips.internal.evaluation;

import dev.lpips.engine.EngineException;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.internal.local.EvaluationPlan;
import dev.lpips.internal.local.EvaluationPlanner;
import dev.lpips.internal.local.NetworkGeometry;
import java.util.List;
import java.util.Locale;

/** One network of a ruler: pairs go through it in parts, as many of them as changed, as large as memory allows. */
final class PlannedEngine {

    private final LazyEngine engine;
    private final EvaluationPlanner planner;
    private final EvaluationContext context;
    private final double weight;
    private final int mostPixels;

    /**
     * Creates the engine.
     *
     * @param weight how much memory a pixel takes, as a multiple of what one takes on the way to a distance
     */
    PlannedEngine(LazyEngine engine, NetworkGeometry network, EvaluationContext context, double weight) {
        this.engine = engine;
        this.context = context;
        this.weight = weight;
        this.mostPixels = (int) Math.max(1, context.memory().mostPixels() / weight);
        this.planner = new EvaluationPlanner(network, mostPixels);
    }

    /** Returns which parts of two pictures of one size the network has to look at; none if they are equal. */
    EvaluationPlan plan(Pixels reference, Pixels actual) {
        PixelSize size = context.extended(reference.size());
        if (context.onlyChanges() && size.equals(reference.size())) {
            return planner.plan(reference, actual);
        }
        return reference.equals(actual) ? planner.nothing(size) : planner.wholePicture(size);
    }

    /**
     * Returns the parts of two pictures of one size to look at for what is a sum over places, to which equal places add nothing; none if the
     * pictures are equal.
     *
     * @throws IllegalArgumentException if one is too large for the bound on memory: it cannot be cut, for places at a cut would differ
     */
    List<Region> separateParts(Pixels reference, Pixels actual) {
        if (reference.equals(actual)) {
            return List.of();
        }
        PixelSize size = context.extended(reference.size());
        List<Region> parts = context.onlyChanges() && size.equals(reference.size())
                ? planner.separateParts(reference, actual)
                : List.of(Region.whole(size));
        for (Region part : parts) {
            if (part.size().area() > mostPixels) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "The style of %s cannot be measured in one piece: at most %d pixels fit the bound on memory. Measure a part, or scale both pictures down",
                        size,
                        mostPixels));
            }
        }
        return parts;
    }

    /** Returns how many places the network's deepest tap has in pictures of a size. */
    long places(PixelSize size) {
        return planner.places(context.extended(size));
    }

    /**
     * Returns the only layer map of a part of two pictures.
     *
     * @throws EngineException if the engine is closed or cannot be opened
     */
    LayerMap evaluate(Region part, Pixels reference, Pixels actual) {
        return evaluate(engine.get(), part, reference, actual).get(0);
    }

    /**
     * Returns the layer maps of the whole pictures.
     *
     * @throws EngineException if the engine is closed, cannot be opened, or answers with other maps than the network has
     */
    List<LayerMap> evaluate(EvaluationPlan plan, Pixels reference, Pixels actual) {
        PerceptualEngine opened = engine.get();
        return plan.evaluate(part -> evaluate(opened, part, reference, actual));
    }

    private List<LayerMap> evaluate(PerceptualEngine opened, Region part, Pixels reference, Pixels actual) {
        int area =
                (int) Math.min(Integer.MAX_VALUE, Math.ceil(weight * part.size().area()));
        return context.memory().within(area, () -> context.encoder().encode(reference, actual, part, opened::evaluate));
    }

    /**
     * Does nothing but to refuse an engine that is closed.
     *
     * @throws EngineException if it is
     */
    void requireOpen() {
        engine.requireOpen();
    }

    void close() {
        engine.close();
    }
}
