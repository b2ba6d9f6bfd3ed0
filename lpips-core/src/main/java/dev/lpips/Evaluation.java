package dev.lpips;

import dev.lpips.engine.EngineException;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.image.Background;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.internal.local.EvaluationPlan;
import dev.lpips.internal.local.EvaluationPlanner;
import dev.lpips.internal.local.NetworkGeometry;
import dev.lpips.internal.network.Network;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One pair of opaque pictures through the network: tensor, layer maps, averages in double precision. */
final class Evaluation {

    private final ModelId model;
    private final LazyEngine engine;
    private final LpipsOptions.Scope scope;
    private final TensorEncoder encoder;
    private final ActivationMemory memory;
    private final EvaluationPlanner planner;

    Evaluation(ModelId model, LazyEngine engine, LpipsOptions options) {
        Backbone backbone = model.name().backbone();
        this.model = model;
        this.engine = engine;
        this.scope = options.scope();
        this.encoder = new TensorEncoder(backbone.minimumSide());
        this.memory = new ActivationMemory(options.activationBytes(), backbone);
        this.planner = new EvaluationPlanner(new NetworkGeometry(Network.of(backbone.id())), memory.mostPixels());
    }

    Comparison compare(Pixels reference, Pixels actual, Optional<Background> background) {
        engine.requireOpen();
        EvaluationPlan plan = plan(reference, actual);
        if (plan.isEmpty()) {
            return identical(reference.size(), background);
        }
        PerceptualEngine opened = engine.get();
        List<LayerMap> maps = plan.evaluate(part ->
                memory.within(part.size().area(), () -> encoder.encode(reference, actual, part, opened::evaluate)));
        List<Double> layers = maps.stream().map(LayerMap::mean).toList();
        requireDistances(layers, reference.size());
        double distance = layers.stream().mapToDouble(Double::doubleValue).sum();
        DistanceMap map = DistanceMap.of(reference.size(), encoder.extended(reference.size()), maps);
        return new Comparison(
                model, reference.size(), distance, layers, map.worstPatch(), map, background, plan.fraction());
    }

    Comparison compareEqual(PixelSize size) {
        engine.requireOpen();
        return identical(size, Optional.empty());
    }

    private EvaluationPlan plan(Pixels reference, Pixels actual) {
        PixelSize size = encoder.extended(reference.size());
        if (scope == LpipsOptions.Scope.CHANGED_AREAS && size.equals(reference.size())) {
            return planner.plan(reference, actual);
        }
        return reference.equals(actual) ? planner.nothing(size) : planner.wholePicture(size);
    }

    /** What is no distance came out of a broken driver or weights: a fault, not misuse, and never "equal enough". */
    private void requireDistances(List<Double> layers, PixelSize size) {
        boolean sane = !layers.isEmpty() && layers.stream().allMatch(layer -> Double.isFinite(layer) && layer >= 0);
        if (!sane) {
            throw new EngineException("%s answered a pair of %s with the layer shares %s, which are no distances"
                    .formatted(model, size, layers));
        }
    }

    private Comparison identical(PixelSize size, Optional<Background> background) {
        List<Double> layers =
                Collections.nCopies(model.name().backbone().tapChannels().size(), 0.0);
        DistanceMap map = DistanceMap.of(size, size, List.of());
        return new Comparison(model, size, 0, layers, map.worstPatch(), map, background, 0);
    }
}
