package dev.lpips.internal.djl;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
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
    public List<Output> run(FloatBuffer pictures, long[] shape) throws OrtException {
        try (OnnxTensor input = OnnxTensor.createTensor(environment, pictures, shape);
                OrtSession.Result result = session.run(Map.of(LpipsGraph.INPUT, input))) {
            List<Output> outputs = new ArrayList<>();
            for (Map.Entry<String, OnnxValue> output : result) {
                outputs.add(output((OnnxTensor) output.getValue()));
            }
            return outputs;
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

    private static Output output(OnnxTensor tensor) {
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return new Output(tensor.getInfo().getShape(), values);
    }
}
