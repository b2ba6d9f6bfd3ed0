package dev.lpips.internal.evaluation;

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
public record FeatureModel(Network network, String layer, Question question) {

    /**
     * Makes the model.
     *
     * @param model the LPIPS model, whose digest is checked
     * @throws dev.lpips.model.ModelException if it cannot be read, or is damaged
     */
    public byte[] of(Model model) {
        return FeatureGraph.of(model.read(), network, question);
    }
}
