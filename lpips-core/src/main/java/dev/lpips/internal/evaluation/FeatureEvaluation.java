package dev.lpips.internal.evaluation;

import dev.lpips.engine.EngineException;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.image.Pixels;
import dev.lpips.internal.local.EvaluationPlan;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.onnx.FeatureGraph.Question;
import dev.lpips.measure.FeatureReading;
import dev.lpips.model.ModelId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Pairs through the layers of a network: as {@link Evaluation}, only what changed, and a layer's network only up to that layer. Each
 * layer that is asked for is an engine of its own, opened once. Safe for use by several threads.
 */
public final class FeatureEvaluation implements AutoCloseable {

    private final ModelId model;
    private final Function<DerivedModel, PerceptualEngine> opening;
    private final EvaluationContext context;
    private final Map<Asked, PlannedEngine> engines = new ConcurrentHashMap<>();

    /**
     * Creates the evaluation of a model.
     *
     * @param opening opens the engine of a layer
     */
    public FeatureEvaluation(
            ModelId model, Function<DerivedModel, PerceptualEngine> opening, EvaluationContext context) {
        this.model = model;
        this.opening = opening;
        this.context = context;
    }

    /** Returns what the features of two pictures of one size differ by. */
    public FeatureReading of(Pixels reference, Pixels actual) {
        return new FeatureReading() {
            @Override
            public double meanSquare(String layer) {
                return FeatureEvaluation.this.meanSquare(layer, reference, actual);
            }

            @Override
            public double style(String layer) {
                return FeatureEvaluation.this.style(layer, reference, actual);
            }
        };
    }

    private double meanSquare(String layer, Pixels reference, Pixels actual) {
        PlannedEngine engine = engine(layer, Question.MEAN_SQUARE);
        EvaluationPlan plan = engine.plan(reference, actual);
        if (plan.isEmpty()) {
            return 0;
        }
        return requireNumber(
                layer, engine.evaluate(plan, reference, actual).get(0).mean());
    }

    /** Of Gram matrices, the equal places cancel: only those that changed are looked at. */
    private double style(String layer, Pixels reference, Pixels actual) {
        PlannedEngine engine = engine(layer, Question.STYLE);
        List<LayerMap> parts = engine.separateParts(reference, actual).stream()
                .map(part -> engine.evaluate(part, reference, actual))
                .toList();
        if (parts.isEmpty()) {
            return 0;
        }
        int channels = parts.get(0).width();
        double count = (double) channels * engine.places(reference.size());
        return requireNumber(layer, GramDifference.squaredNorm(parts, count));
    }

    private PlannedEngine engine(String layer, Question question) {
        return engines.computeIfAbsent(new Asked(layer, question), asked -> {
            Network network = Network.of(model.name().backbone().id()).upTo(layer);
            FeatureModel features = new FeatureModel(network, layer, question);
            return context.plannedForFeatures(network, new LazyEngine(() -> opening.apply(features)));
        });
    }

    private double requireNumber(String layer, double found) {
        if (!Double.isFinite(found) || found < 0) {
            throw new EngineException(
                    "%s answered with %s at %s, which is no difference".formatted(model, found, layer));
        }
        return found;
    }

    @Override
    public void close() {
        engines.values().forEach(PlannedEngine::close);
    }

    private record Asked(String layer, Question question) {}
}
