package dev.lpips.internal.onnx;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Steps through the fields of a protobuf message. */
final class ProtobufReader {

    private ProtobufReader() {}

    /** Returns the value of a field whose tag was read, and steps over it; a number as its bytes. */
    static ByteBuffer value(ByteBuffer bytes, int wireType) {
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

    /** Reads a number of up to 64 bits. */
    static long varint(ByteBuffer bytes) {
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
