package dev.lpips.internal.onnx;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of a protobuf message.
 *
 * @param number its number in the message's description
 * @param whole the field as it stands in the file, with its tag
 * @param content what it holds; of a number, its bytes
 */
record ProtobufField(int number, ByteBuffer whole, ByteBuffer content) {

    /**
     * Returns the fields of a message, in the file's order.
     *
     * @throws IllegalArgumentException if it is no message, or is cut off
     */
    static List<ProtobufField> all(ByteBuffer message) {
        try {
            ByteBuffer rest = message.duplicate();
            List<ProtobufField> fields = new ArrayList<>();
            while (rest.hasRemaining()) {
                fields.add(next(rest));
            }
            return fields;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IllegalArgumentException("it is not an ONNX file, or it is cut off", e);
        }
    }

    /** Returns the fields of a number, in the file's order. */
    static List<ProtobufField> all(ByteBuffer message, int number) {
        return all(message).stream().filter(field -> field.number == number).toList();
    }

    /** Returns the fields of the message that this field holds. */
    List<ProtobufField> fields() {
        return all(content);
    }

    /** Returns the fields of a number of the message that this field holds. */
    List<ProtobufField> fields(int wanted) {
        return all(content, wanted);
    }

    String text() {
        return StandardCharsets.UTF_8.decode(content.duplicate()).toString();
    }

    /** Returns the number of up to 64 bits that this field holds. */
    long integer() {
        return varint(content.duplicate());
    }

    /** Returns the field as it stands in the file. */
    byte[] bytes() {
        byte[] bytes = new byte[whole.remaining()];
        whole.duplicate().get(bytes);
        return bytes;
    }

    private static ProtobufField next(ByteBuffer rest) {
        int start = rest.position();
        int tag = (int) varint(rest);
        ByteBuffer content = content(rest, tag & 7);
        return new ProtobufField(tag >>> 3, rest.slice(start, rest.position() - start), content);
    }

    /** Returns what a field holds, and steps over it. */
    private static ByteBuffer content(ByteBuffer rest, int wireType) {
        int start = rest.position();
        int length = switch (wireType) {
            case 0 -> {
                varint(rest);
                int end = rest.position();
                rest.position(start);
                yield end - start;
            }
            case 1 -> Long.BYTES;
            case 2 -> length(varint(rest));
            case 5 -> Integer.BYTES;
            default -> throw new IllegalArgumentException("a field of wire type " + wireType);
        };
        if (length > rest.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer content = rest.slice(rest.position(), length);
        rest.position(rest.position() + length);
        return content;
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
