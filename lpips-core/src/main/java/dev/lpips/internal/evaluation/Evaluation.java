package dev.lpips.internal.evaluation;

import dev.lpips.engine.EngineException;
import dev.lpips.engine.LayerMap;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.internal.local.EvaluationPlan;
import dev.lpips.internal.network.Network;
import dev.lpips.model.ModelId;
import java.util.Collections;
import java.util.List;

/** One pair of opaque pictures through the network: tensor, layer maps, means in double precision. */
public final class Evaluation {

    private final ModelId model;
    private final PlannedEngine engine;
    private final EvaluationContext context;

    /** Creates the evaluation of a model. */
    public Evaluation(ModelId model, LazyEngine engine, EvaluationContext context) {
        this.model = model;
        this.engine = context.planned(Network.of(model.name().backbone().id()), engine);
        this.context = context;
    }

    /**
     * Evaluates two pictures of one size. A model without distances is not asked, and the answer has no shares.
     *
     * @throws EngineException if the engine is closed, cannot be opened, or answers with what is no distance
     */
    public Evaluated evaluate(Pixels reference, Pixels actual) {
        engine.requireOpen();
        if (!model.name().backbone().hasDistance()) {
            return withoutDistance(reference.size(), reference.equals(actual) ? 0 : 1);
        }
        EvaluationPlan plan = engine.plan(reference, actual);
        if (plan.isEmpty()) {
            return identical(reference.size());
        }
        List<LayerMap> maps = engine.evaluate(plan, reference, actual);
        List<Double> shares = maps.stream().map(LayerMap::mean).toList();
        requireDistances(shares, reference.size());
        return new Evaluated(shares, maps, context.extended(reference.size()), plan.fraction());
    }

    /**
     * Returns the result for two equal pictures of a size; no network is loaded.
     *
     * @throws EngineException if the engine is closed
     */
    public Evaluated evaluateEqual(PixelSize size) {
        engine.requireOpen();
        return identical(size);
    }

    /** What is no distance came out of a broken driver or weights: a fault, not misuse, and never "equal enough". */
    private void requireDistances(List<Double> layers, PixelSize size) {
        boolean sane = !layers.isEmpty() && layers.stream().allMatch(layer -> Double.isFinite(layer) && layer >= 0);
        if (!sane) {
            throw new EngineException("%s answered a pair of %s with the layer shares %s, which are no distances"
                    .formatted(model, size, layers));
        }
    }

    private static Evaluated withoutDistance(PixelSize size, double fraction) {
        return new Evaluated(List.of(), List.of(), size, fraction);
    }

    private Evaluated identical(PixelSize size) {
        if (!model.name().backbone().hasDistance()) {
            return withoutDistance(size, 0);
        }
        int taps = model.name().backbone().tapChannels().size();
        return new Evaluated(Collections.nCopies(taps, 0.0), List.of(), size, 0);
    }

    /**
     * What the network says of a pair.
     *
     * @param shares what each tap contributes to the distance; none of a model without distances
     * @param maps the distances per location, one map for each tap; none if the pictures are equal
     * @param size the size that reached the network: pictures below its minimum are continued
     * @param fraction how much of the pictures the network looked at, from 0 to 1
     */
    public record Evaluated(List<Double> shares, List<LayerMap> maps, PixelSize size, double fraction) {

        /** Copies the lists. */
        public Evaluated {
            shares = List.copyOf(shares);
            maps = List.copyOf(maps);
        }

        /** Returns the distance of the whole picture. */
        public double distance() {
            return shares.stream().mapToDouble(Double::doubleValue).sum();
        }
    }
}
