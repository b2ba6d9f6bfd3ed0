package dev.lpips.internal.djl;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A model in DJL's OnnxRuntime engine. */
final class DjlSession implements OnnxSession {

    private final Model model;

    private DjlSession(Model model) {
        this.model = model;
    }

    static OnnxSession open(byte[] onnx, SessionSettings settings) throws Exception {
        DjlRuntime.start();
        Model model = Model.newInstance("lpips", Device.cpu(), DjlRuntime.ENGINE);
        try {
            model.load(new ByteArrayInputStream(onnx), Map.of("sessionOptions", settings.toOptions()));
            return new DjlSession(model);
        } catch (Exception | LinkageError e) {
            try (model) {
                throw e;
            }
        }
    }

    @Override
    public List<LayerMap> run(PairTensor pair) throws Exception {
        // DJL asks for one predictor per thread; it is a thin object over the shared session.
        try (Predictor<PairTensor, List<LayerMap>> predictor = model.newPredictor(new PairTranslator())) {
            return predictor.predict(pair);
        }
    }

    @Override
    public void close() {
        model.close();
    }

    @Override
    public String toString() {
        return "DJL";
    }

    /** Pair in, layer maps out. Outputs are copied here, because they are dead once the prediction returns. */
    private static final class PairTranslator implements NoBatchifyTranslator<PairTensor, List<LayerMap>> {

        @Override
        public NDList processInput(TranslatorContext context, PairTensor pair) {
            Shape shape = new Shape(2, 3, pair.size().height(), pair.size().width());
            return new NDList(context.getNDManager().create(pair.values(), shape, DataType.FLOAT32));
        }

        @Override
        public List<LayerMap> processOutput(TranslatorContext context, NDList outputs) {
            List<LayerMap> maps = new ArrayList<>();
            for (NDArray output : outputs) {
                Shape shape = output.getShape();
                maps.add(new LayerMap((int) shape.get(3), (int) shape.get(2), output.toFloatArray()));
            }
            return maps;
        }
    }
}
