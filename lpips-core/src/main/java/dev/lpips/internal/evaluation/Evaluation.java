package dev.lpips.internal.evaluation;

import dev.lpips.engine.EngineException;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PerceptualEngine;
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

/** One pair of opaque pictures through the network: tensor, layer maps, means in double precision. */
public final class Evaluation {

    private final ModelId model;
    private final LazyEngine engine;
    private final boolean onlyChanges;
    private final TensorEncoder encoder;
    private final ActivationMemory memory;
    private final EvaluationPlanner planner;

    /**
     * Creates the evaluation of a model.
     *
     * @param onlyChanges whether the network looks at changed areas alone; no influence on the result
     * @param activationBytes how much memory the values within the network may take, about
     */
    public Evaluation(ModelId model, LazyEngine engine, boolean onlyChanges, long activationBytes) {
        Backbone backbone = model.name().backbone();
        this.model = model;
        this.engine = engine;
        this.onlyChanges = onlyChanges;
        this.encoder = new TensorEncoder(backbone.minimumSide());
        this.memory = new ActivationMemory(activationBytes, backbone);
        this.planner = new EvaluationPlanner(new NetworkGeometry(Network.of(backbone.id())), memory.mostPixels());
    }

    /**
     * Evaluates two pictures of one size.
     *
     * @throws EngineException if the engine is closed, cannot be opened, or answers with what is no distance
     */
    public Evaluated evaluate(Pixels reference, Pixels actual) {
        engine.requireOpen();
        EvaluationPlan plan = plan(reference, actual);
        if (plan.isEmpty()) {
            return identical(reference.size());
        }
        PerceptualEngine opened = engine.get();
        List<LayerMap> maps = plan.evaluate(part ->
                memory.within(part.size().area(), () -> encoder.encode(reference, actual, part, opened::evaluate)));
        List<Double> shares = maps.stream().map(LayerMap::mean).toList();
        requireDistances(shares, reference.size());
        return new Evaluated(shares, maps, encoder.extended(reference.size()), plan.fraction());
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

    private EvaluationPlan plan(Pixels reference, Pixels actual) {
        PixelSize size = encoder.extended(reference.size());
        if (onlyChanges && size.equals(reference.size())) {
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

    private Evaluated identical(PixelSize size) {
        int taps = model.name().backbone().tapChannels().size();
        return new Evaluated(Collections.nCopies(taps, 0.0), List.of(), size, 0);
    }

    /**
     * What the network says of a pair.
     *
     * @param shares what each tap contributes to the distance
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
