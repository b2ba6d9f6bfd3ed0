package dev.lpips.tools.benchmarks;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.lpips.LpipsOptions;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * The floor: the same ONNX file in ONNX Runtime with the same session options, and nothing around it. The tensor is
 * there already; only its way through the graph is measured, and reading the outputs out.
 *
 * <p>Open an {@code Lpips} and use it first: DJL cannot start in a JVM that has used ONNX Runtime before it.
 */
final class BareSession implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    private final OrtSession session;

    BareSession(byte[] onnx, int threads) throws OrtException {
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        options.setMemoryPatternOptimization(false);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        session = environment.createSession(onnx, options);
    }

    static BareSession of(LpipsOptions options) throws OrtException {
        return new BareSession(options.store().find(options.model()).read(), options.threads());
    }

    /** Returns the sum of all outputs, so that nobody can leave the reading out. */
    double run(FloatBuffer values, PixelSize size) throws OrtException {
        long[] shape = {2, 3, size.height(), size.width()};
        double sum = 0;
        try (OnnxTensor input = OnnxTensor.createTensor(environment, values, shape);
                OrtSession.Result result =
                        session.run(Map.of(session.getInputNames().iterator().next(), input))) {
            for (Map.Entry<String, OnnxValue> output : result) {
                FloatBuffer buffer = ((OnnxTensor) output.getValue()).getFloatBuffer();
                float[] map = new float[buffer.remaining()];
                buffer.get(map);
                for (float value : map) {
                    sum += value;
                }
            }
        }
        return sum;
    }

    static FloatBuffer tensor(Pixels reference, Pixels actual) {
        int area = reference.size().area();
        FloatBuffer values = ByteBuffer.allocateDirect(6 * area * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (Pixels picture : new Pixels[] {reference, actual}) {
            int[] argb = picture.toArgb();
            for (int shift = 16; shift >= 0; shift -= 8) {
                for (int colour : argb) {
                    values.put((colour >> shift & 0xFF) / 127.5f - 1f);
                }
            }
        }
        return values.flip();
    }

    @Override
    public void close() throws OrtException {
        try (options) {
            session.close();
        }
    }
}
