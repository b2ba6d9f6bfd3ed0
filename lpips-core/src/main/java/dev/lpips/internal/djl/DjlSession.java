package dev.lpips.internal.djl;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.io.ByteArrayInputStream;
import java.nio.FloatBuffer;
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
    public List<Output> run(FloatBuffer pictures, long[] shape) throws Exception {
        // DJL asks for one predictor per thread; it is a thin object over the shared session.
        try (Predictor<FloatBuffer, List<Output>> predictor =
                model.newPredictor(new PicturesTranslator(new Shape(shape)))) {
            return predictor.predict(pictures);
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

    /** Pictures in, outputs out. They are copied here, because they are dead once the prediction returns. */
    private static final class PicturesTranslator implements NoBatchifyTranslator<FloatBuffer, List<Output>> {

        private final Shape shape;

        PicturesTranslator(Shape shape) {
            this.shape = shape;
        }

        @Override
        public NDList processInput(TranslatorContext context, FloatBuffer pictures) {
            return new NDList(context.getNDManager().create(pictures, shape, DataType.FLOAT32));
        }

        @Override
        public List<Output> processOutput(TranslatorContext context, NDList outputs) {
            return outputs.stream()
                    .map(output -> new Output(output.getShape().getShape(), output.toFloatArray()))
                    .toList();
        }
    }
}
