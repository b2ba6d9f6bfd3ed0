package dev.lpips.internal.evaluation;

import dev.lpips.engine.PerceptualEngine;
import dev.lpips.image.PixelSize;
import dev.lpips.internal.local.EvaluationPlanner;
import dev.lpips.internal.local.NetworkGeometry;
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

    /**
     * Of a model without distances, what the layer should answer was computed when it was written. Of others nothing is known here: their
     * network is checked by the ruler's distance.
     */
    @Override
    public void check(PerceptualEngine engine, Model model) {
        if (!model.id().name().backbone().hasDistance()) {
            NetworkCheck.checkLayer(engine, this, model);
        }
    }

    /** Returns how many features pictures of a size have at the layer. */
    double valuesOf(PixelSize size) {
        long places = new EvaluationPlanner(new NetworkGeometry(network), size.area()).places(size);
        return (double) network.tapChannels().get(0) * places;
    }
}
