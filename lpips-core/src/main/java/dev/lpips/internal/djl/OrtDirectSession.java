package dev.lpips.internal.djl;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import dev.lpips.internal.onnx.LpipsGraph;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A model in ONNX Runtime without DJL: for JVMs in which somebody used ONNX Runtime before DJL, whose engine can then
 * never start again (deepjavalibrary/djl#3679).
 */
final class OrtDirectSession implements OnnxSession {

    private final OrtEnvironment environment;
    private final OrtSession.SessionOptions options;
    private final OrtSession session;

    private OrtDirectSession(OrtEnvironment environment, OrtSession.SessionOptions options, OrtSession session) {
        this.environment = environment;
        this.options = options;
        this.session = session;
    }

    static OnnxSession open(byte[] onnx, SessionSettings settings) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        EnvironmentHold.ensure();
        OrtSession.SessionOptions options = settings.toOptions();
        try {
            return new OrtDirectSession(environment, options, environment.createSession(onnx, options));
        } catch (OrtException e) {
            try (options) {
                throw e;
            }
        }
    }

    @Override
    public List<LayerMap> run(PairTensor pair) throws OrtException {
        long[] shape = {2, 3, pair.size().height(), pair.size().width()};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, pair.values(), shape);
                OrtSession.Result result = session.run(Map.of(LpipsGraph.INPUT, input))) {
            List<LayerMap> maps = new ArrayList<>();
            for (Map.Entry<String, OnnxValue> output : result) {
                maps.add(map((OnnxTensor) output.getValue()));
            }
            return maps;
        }
    }

    @Override
    public void close() throws OrtException {
        try (options) {
            session.close();
        }
    }

    @Override
    public String toString() {
        return "ONNX Runtime";
    }

    private static LayerMap map(OnnxTensor tensor) {
        long[] shape = tensor.getInfo().getShape();
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return new LayerMap((int) shape[3], (int) shape[2], values);
    }
}
