package dev.lpips.internal.evaluation;

import dev.lpips.engine.PerceptualEngine;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.onnx.FeatureGraph;
import dev.lpips.internal.onnx.FeatureGraph.Question;
import dev.lpips.model.Model;

/**
 * A model that answers a question about the features of one layer, made of an LPIPS model.
 *
 * @param network the network up to the layer
 * @param layer its name
 * @param question what is asked
 */
public record FeatureModel(Network network, String layer, Question question) implements DerivedModel {

    @Override
    public byte[] of(Model model) {
        return FeatureGraph.of(model.read(), network, question);
    }

    /** Nothing is known of what the layer should answer; the network itself is checked by the ruler's distance. */
    @Override
    public void check(PerceptualEngine engine, Model model) {}
}
