package dev.lpips.internal.onnx;

import java.nio.ByteBuffer;

/**
 * Finds tensors of a model that lie in another file: a digest of the model does not cover them, and their place is a path that anybody can
 * have chosen.
 */
public final class ExternalData {

    private ExternalData() {}

    /**
     * Tells whether any weight of a model lies elsewhere.
     *
     * @throws IllegalArgumentException if the bytes are not a protobuf message
     */
    public static boolean isIn(byte[] onnx) {
        return ProtobufField.all(ByteBuffer.wrap(onnx), OnnxField.GRAPH).stream()
                .flatMap(graph -> graph.fields(OnnxField.INITIALIZER).stream())
                .flatMap(tensor -> tensor.fields().stream())
                .anyMatch(field -> field.number() == OnnxField.EXTERNAL_DATA
                        || (field.number() == OnnxField.DATA_LOCATION && field.integer() != 0));
    }
}
