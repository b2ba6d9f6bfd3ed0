package dev.lpips.internal.onnx;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Finds tensors of a model that lie in another file: a digest of the model does not cover them, and their place is a path that anybody can
 * have chosen.
 */
public final class ExternalData {

    private static final int GRAPH = 7;
    private static final int INITIALIZER = 5;
    private static final int EXTERNAL_DATA = 13;
    private static final int DATA_LOCATION = 14;

    private ExternalData() {}

    /**
     * Tells whether any weight of a model lies elsewhere.
     *
     * @throws IllegalArgumentException if the bytes are not a protobuf message
     */
    public static boolean isIn(byte[] onnx) {
        try {
            return any(ByteBuffer.wrap(onnx), GRAPH, graph -> any(graph, INITIALIZER, ExternalData::isExternal));
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("it is not an ONNX file, or it is cut off", e);
        }
    }

    private static boolean isExternal(ByteBuffer tensor) {
        return any(tensor.duplicate(), EXTERNAL_DATA, any -> true)
                || any(tensor.duplicate(), DATA_LOCATION, location -> ProtobufReader.varint(location) != 0);
    }

    private static boolean any(ByteBuffer message, int field, Question question) {
        while (message.hasRemaining()) {
            int tag = (int) ProtobufReader.varint(message);
            ByteBuffer value = ProtobufReader.value(message, tag & 7);
            if (tag >>> 3 == field && question.answer(value)) {
                return true;
            }
        }
        return false;
    }

    private interface Question {
        boolean answer(ByteBuffer value);
    }
}
