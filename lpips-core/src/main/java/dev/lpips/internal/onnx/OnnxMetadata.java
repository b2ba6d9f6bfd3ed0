package dev.lpips.internal.onnx;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the key-value metadata of an ONNX model, stepping over everything else. */
public final class OnnxMetadata {

    private static final int METADATA_FIELD = 14;

    private OnnxMetadata() {}

    /**
     * Returns the metadata of a model, in the file's order.
     *
     * @throws IllegalArgumentException if the bytes are not a protobuf message
     */
    public static Map<String, String> read(byte[] model) {
        Map<String, String> metadata = new LinkedHashMap<>();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(model);
            while (bytes.hasRemaining()) {
                int tag = (int) ProtobufReader.varint(bytes);
                ByteBuffer value = ProtobufReader.value(bytes, tag & 7);
                if (tag >>> 3 == METADATA_FIELD) {
                    readEntry(value, metadata);
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IllegalArgumentException("it is not an ONNX file, or it is cut off", e);
        }
        return metadata;
    }

    private static void readEntry(ByteBuffer entry, Map<String, String> metadata) {
        String key = "";
        String value = "";
        while (entry.hasRemaining()) {
            int tag = (int) ProtobufReader.varint(entry);
            String text = StandardCharsets.UTF_8
                    .decode(ProtobufReader.value(entry, tag & 7))
                    .toString();
            if (tag >>> 3 == 1) {
                key = text;
            } else {
                value = text;
            }
        }
        metadata.put(key, value);
    }
}
