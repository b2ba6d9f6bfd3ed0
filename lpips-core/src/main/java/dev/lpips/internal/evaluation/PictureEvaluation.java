package dev.lpips.internal.evaluation;

import dev.lpips.engine.FeatureMap;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.internal.network.Network;
import dev.lpips.model.ModelId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** One opaque picture through the network, for its features. Safe for use by several threads. */
public final class PictureEvaluation implements AutoCloseable {

    private final ModelId model;
    private final LazyEngine engine;
    private final EvaluationContext context;

    /**
     * Creates the evaluation of a model.
     *
     * @param opening opens the engine of the model of single pictures
     */
    public PictureEvaluation(
            ModelId model, Function<DerivedModel, PerceptualEngine> opening, EvaluationContext context) {
        this.model = model;
        Network network = Network.of(model.name().backbone().id());
        this.engine = new LazyEngine(() -> opening.apply(new UnitFeatureModel(network)));
        this.context = context;
    }

    /** Tells whether a picture of a size fits the bound on memory: it is evaluated in one piece. */
    public boolean fits(PixelSize size) {
        return context.extended(size).area() <= context.memory().mostPixels();
    }

    /**
     * Evaluates a picture.
     *
     * @throws IllegalArgumentException if it does not fit the bound on memory
     * @throws dev.lpips.engine.EngineException if the engine is closed or cannot be opened
     */
    public UnitFeatures of(Pixels picture) {
        PixelSize size = context.extended(picture.size());
        if (!fits(picture.size())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The features of %s cannot be computed in one piece: at most %d pixels fit the bound on memory. Compare pairs of such pictures",
                    size,
                    context.memory().mostPixels()));
        }
        PerceptualEngine opened = engine.get();
        List<FeatureMap> layers =
                context.memory().within(size.area(), () -> context.encoder().encode(picture, opened::features));
        return new UnitFeatures(model, size, layers);
    }

    @Override
    public void close() {
        engine.close();
    }
}
