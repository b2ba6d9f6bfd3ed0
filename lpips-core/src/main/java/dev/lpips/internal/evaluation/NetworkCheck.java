package dev.lpips.internal.evaluation;

import dev.lpips.engine.Device;
import dev.lpips.engine.EngineException;
import dev.lpips.engine.EngineFactory;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.internal.network.CheckPair;
import dev.lpips.internal.onnx.FeatureGraph.Question;
import dev.lpips.model.Model;
import dev.lpips.model.ModelMetadata;
import java.util.List;

/**
 * Opens the engine of a model and checks it before anyone relies on it: a built-in pair must have the distance that was
 * computed when the model was written, and a picture must have the distance 0 to itself.
 *
 * <p>Exports with lost weights, broken native libraries and wrong drivers all give plausible numbers. This is where they
 * are found out.
 */
public final class NetworkCheck {

    /** Relative: float32 arithmetic stays below 1e-6 here, and a GPU's below 1e-4. */
    private static final double AGREEMENT = 1e-4;

    private NetworkCheck() {}

    public static PerceptualEngine openChecked(Model model, EngineFactory factory, Device device, int threads) {
        byte[] onnx = model.read();
        ModelMetadata metadata = metadata(onnx, model);
        PerceptualEngine engine = factory.open(onnx, device, threads);
        try {
            check(engine, metadata.selfTestDistance(), model, device);
            return engine;
        } catch (RuntimeException e) {
            try (engine) {
                throw e;
            }
        }
    }

    private static ModelMetadata metadata(byte[] onnx, Model model) {
        ModelMetadata metadata = ModelMetadata.read(onnx);
        if (!metadata.name().equals(model.id().name())) {
            throw new EngineException("%s should be %s, but says of itself that it is %s"
                    .formatted(model.place(), model.id().name(), metadata.name()));
        }
        return metadata;
    }

    static void check(PerceptualEngine engine, double known, Model model, Device device) {
        PixelSize size = new PixelSize(CheckPair.SIDE, CheckPair.SIDE);
        Pixels reference = Pixels.ofArgb(size, CheckPair.reference());
        Pixels actual = Pixels.ofArgb(size, CheckPair.actual());
        double measured = distance(engine, model, reference, actual);
        // Written so that NaN fails.
        if (!(Math.abs(measured - known) <= AGREEMENT * known)) {
            throw new EngineException(
                    "The self-test of %s failed: the built-in pair has the distance %s, but the %s of this machine measures %s"
                            .formatted(model, known, device, measured));
        }
        double identity = distance(engine, model, reference, reference);
        if (identity != 0) {
            throw new EngineException(
                    "The self-test of %s failed: a picture has the distance %s to itself".formatted(model, identity));
        }
    }

    static void checkFeatures(PerceptualEngine engine, double known, Model model) {
        TensorEncoder encoder = new TensorEncoder(model.id().name().backbone().minimumSide(), 1);
        UnitFeatures reference = features(engine, encoder, model, CheckPair.reference());
        UnitFeatures actual = features(engine, encoder, model, CheckPair.actual());
        double measured = reference.distanceTo(actual);
        // Written so that NaN fails.
        if (!(Math.abs(measured - known) <= AGREEMENT * known)) {
            throw new EngineException(
                    "The self-test of %s failed: the built-in pair has the distance %s, but that of its features is %s"
                            .formatted(model, known, measured));
        }
    }

    /** Checks the engine of a layer of a model that has no distance. */
    static void checkLayer(PerceptualEngine engine, FeatureModel layer, Model model) {
        ModelMetadata metadata = metadata(model.read(), model);
        boolean isStyle = layer.question() == Question.STYLE;
        double known = isStyle ? metadata.selfTestStyle(layer.layer()) : metadata.selfTestMeanSquare(layer.layer());
        PixelSize size = new PixelSize(CheckPair.SIDE, CheckPair.SIDE);
        Pixels reference = Pixels.ofArgb(size, CheckPair.reference());
        TensorEncoder encoder = new TensorEncoder(model.id().name().backbone().minimumSide(), 1);
        List<LayerMap> maps = encoder.encode(reference, Pixels.ofArgb(size, CheckPair.actual()), engine::evaluate);
        double measured = isStyle
                ? GramDifference.squaredNorm(maps, layer.valuesOf(size))
                : maps.get(0).mean();
        // Written so that NaN fails.
        if (!(Math.abs(measured - known) <= AGREEMENT * known)) {
            throw new EngineException(
                    "The self-test of %s failed: the built-in pair differs by %s at %s, but was measured to differ by %s"
                            .formatted(model, known, layer.layer(), measured));
        }
    }

    private static UnitFeatures features(PerceptualEngine engine, TensorEncoder encoder, Model model, int[] argb) {
        PixelSize size = new PixelSize(CheckPair.SIDE, CheckPair.SIDE);
        Pixels picture = Pixels.ofArgb(size, argb);
        return new UnitFeatures(model.id(), size, encoder.encode(picture, engine::features));
    }

    private static double distance(PerceptualEngine engine, Model model, Pixels reference, Pixels actual) {
        TensorEncoder encoder = new TensorEncoder(model.id().name().backbone().minimumSide(), 1);
        return encoder.encode(reference, actual, engine::evaluate).stream()
                .mapToDouble(LayerMap::mean)
                .sum();
    }
}
