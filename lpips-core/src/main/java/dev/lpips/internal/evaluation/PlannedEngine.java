package dev.lpips.internal.evaluation;

import dev.lpips.engine.EngineException;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.internal.local.EvaluationPlan;
import dev.lpips.internal.local.EvaluationPlanner;
import java.util.List;

/** One network of a ruler: pairs go through it in parts, as many of them as changed, as large as memory allows. */
final class PlannedEngine {

    private final LazyEngine engine;
    private final EvaluationPlanner planner;
    private final EvaluationContext context;

    PlannedEngine(LazyEngine engine, EvaluationPlanner planner, EvaluationContext context) {
        this.engine = engine;
        this.planner = planner;
        this.context = context;
    }

    /** Returns which parts of two pictures of one size the network has to look at; none if they are equal. */
    EvaluationPlan plan(Pixels reference, Pixels actual) {
        PixelSize size = context.extended(reference.size());
        if (context.onlyChanges() && size.equals(reference.size())) {
            return planner.plan(reference, actual);
        }
        return reference.equals(actual) ? planner.nothing(size) : planner.wholePicture(size);
    }

    /** Returns the plan to look at all of two pictures that reach the network in a size. */
    EvaluationPlan whole(PixelSize size) {
        return planner.wholePicture(size);
    }

    /**
     * Returns the layer maps of the whole pictures.
     *
     * @throws EngineException if the engine is closed, cannot be opened, or answers with other maps than the network has
     */
    List<LayerMap> evaluate(EvaluationPlan plan, Pixels reference, Pixels actual) {
        PerceptualEngine opened = engine.get();
        return plan.evaluate(part -> context.memory()
                .within(part.size().area(), () -> context.encoder().encode(reference, actual, part, opened::evaluate)));
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
