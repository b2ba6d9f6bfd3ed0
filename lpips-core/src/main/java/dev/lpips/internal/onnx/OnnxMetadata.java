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
                int tag = (int) varint(bytes);
                ByteBuffer value = value(bytes, tag & 7);
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
            int tag = (int) varint(entry);
            String text = StandardCharsets.UTF_8.decode(value(entry, tag & 7)).toString();
            if (tag >>> 3 == 1) {
                key = text;
            } else {
                value = text;
            }
        }
        metadata.put(key, value);
    }

    private static ByteBuffer value(ByteBuffer bytes, int wireType) {
        int start = bytes.position();
        int length = switch (wireType) {
            case 0 -> {
                varint(bytes);
                int end = bytes.position();
                bytes.position(start);
                yield end - start;
            }
            case 1 -> Long.BYTES;
            case 2 -> length(varint(bytes));
            case 5 -> Integer.BYTES;
            default -> throw new IllegalArgumentException("wire type " + wireType);
        };
        if (length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer value = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return value;
    }

    /** A length is an unsigned number; none that is out of an int's range fits any array. */
    private static int length(long value) {
        return value < 0 || value > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) value;
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than 64 bits");
    }
}
