package dev.lpips.internal.evaluation;

import dev.lpips.engine.EngineException;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.onnx.UnitFeatureGraph;
import dev.lpips.model.Model;
import dev.lpips.model.ModelMetadata;

/**
 * A model that answers a single picture with features whose squared distance is LPIPS.
 *
 * @param network the whole network
 */
public record UnitFeatureModel(Network network) implements DerivedModel {

    @Override
    public byte[] of(Model model) {
        try {
            return UnitFeatureGraph.of(model.read(), network);
        } catch (IllegalArgumentException e) {
            throw new EngineException("%s has no features to compare: %s".formatted(model.place(), e.getMessage()), e);
        }
    }

    /** The built-in pair has the distance that was computed when the model was written. */
    @Override
    public void check(PerceptualEngine engine, Model model) {
        NetworkCheck.checkFeatures(engine, ModelMetadata.read(model.read()).selfTestDistance(), model);
    }
}
