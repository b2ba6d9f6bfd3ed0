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
import dev.lpips.internal.network.Network;
import dev.lpips.internal.onnx.FeatureGraph.Question;
import dev.lpips.measure.FeatureReading;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Pairs through the layers of a network: as {@link Evaluation}, only what changed, and a layer's network only up to that layer. Each
 * layer that is asked for is an engine of its own, opened once. Safe for use by several threads.
 */
public final class FeatureEvaluation implements AutoCloseable {

    private final ModelId model;
    private final Function<FeatureModel, PerceptualEngine> opening;
    private final boolean onlyChanges;
    private final TensorEncoder encoder;
    private final ActivationMemory memory;
    private final Map<FeatureModel, LazyEngine> engines = new ConcurrentHashMap<>();

    /**
     * Creates the evaluation of a model.
     *
     * @param opening opens the engine of a layer
     * @param onlyChanges whether the network looks at changed areas alone; no influence on the result
     * @param activationBytes how much memory the values within the network may take, about
     */
    public FeatureEvaluation(
            ModelId model,
            Function<FeatureModel, PerceptualEngine> opening,
            boolean onlyChanges,
            long activationBytes) {
        Backbone backbone = model.name().backbone();
        this.model = model;
        this.opening = opening;
        this.onlyChanges = onlyChanges;
        this.encoder = new TensorEncoder(backbone.minimumSide());
        this.memory = new ActivationMemory(activationBytes, backbone);
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
        PerceptualEngine engine = engine(layer, Question.MEAN_SQUARE);
        EvaluationPlanner planner = new EvaluationPlanner(new NetworkGeometry(network(layer)), memory.mostPixels());
        PixelSize size = encoder.extended(reference.size());
        EvaluationPlan plan = onlyChanges && size.equals(reference.size())
                ? planner.plan(reference, actual)
                : planner.wholePicture(size);
        if (plan.isEmpty()) {
            return 0;
        }
        List<LayerMap> maps = plan.evaluate(part ->
                memory.within(part.size().area(), () -> encoder.encode(reference, actual, part, engine::evaluate)));
        return requireNumber(layer, maps.get(0).mean());
    }

    private double style(String layer, Pixels reference, Pixels actual) {
        PixelSize size = encoder.extended(reference.size());
        if (size.area() > memory.mostPixels()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The style of %s cannot be measured in one piece: at most %d pixels fit the bound on memory. Measure a part, or scale both pictures down",
                    size,
                    memory.mostPixels()));
        }
        PerceptualEngine engine = engine(layer, Question.STYLE);
        List<LayerMap> answer = memory.within(
                size.area(), () -> encoder.encode(reference, actual, Region.whole(size), engine::evaluate));
        LayerMap rows = answer.get(0);
        return requireNumber(layer, rows.mean() * rows.values().length);
    }

    private PerceptualEngine engine(String layer, Question question) {
        FeatureModel key = new FeatureModel(network(layer), layer, question);
        return engines.computeIfAbsent(key, any -> new LazyEngine(() -> opening.apply(key)))
                .get();
    }

    private Network network(String layer) {
        return Network.of(model.name().backbone().id()).upTo(layer);
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
        engines.values().forEach(LazyEngine::close);
    }
}
