package dev.lpips.internal.onnx;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the key-value metadata of an ONNX model, stepping over everything else. */
public final class OnnxMetadata {

    private OnnxMetadata() {}

    /**
     * Returns the metadata of a model, in the file's order.
     *
     * @throws IllegalArgumentException if the bytes are not a protobuf message
     */
    public static Map<String, String> read(byte[] model) {
        Map<String, String> metadata = new LinkedHashMap<>();
        for (ProtobufField entry : ProtobufField.all(ByteBuffer.wrap(model), OnnxField.METADATA)) {
            metadata.put(text(entry, OnnxField.KEY), text(entry, OnnxField.VALUE));
        }
        return metadata;
    }

    private static String text(ProtobufField entry, int number) {
        List<ProtobufField> texts = entry.fields(number);
        return texts.isEmpty() ? "" : texts.get(texts.size() - 1).text();
    }
}
