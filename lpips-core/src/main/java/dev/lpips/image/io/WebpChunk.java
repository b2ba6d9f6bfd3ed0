package dev.lpips.image.io;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One chunk of a RIFF file.
 *
 * @param type four characters
 * @param body its content, little-endian, from position 0 to its limit
 */
record WebpChunk(String type, ByteBuffer body) {

    private static final int HEADER = 8;

    /**
     * Lists the chunks in a stretch of bytes.
     *
     * @throws EOFException if the last one is cut off
     */
    static List<WebpChunk> list(ByteBuffer bytes) throws EOFException {
        List<WebpChunk> chunks = new ArrayList<>();
        int at = 0;
        while (at + HEADER <= bytes.limit()) {
            String type = StandardCharsets.ISO_8859_1.decode(bytes.slice(at, 4)).toString();
            long length =
                    Integer.toUnsignedLong(bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(at + 4));
            if (length > bytes.limit() - at - HEADER) {
                throw new EOFException("it ends within its %s chunk".formatted(type.strip()));
            }
            chunks.add(new WebpChunk(type, slice(bytes, at + HEADER, (int) length)));
            at += HEADER + (int) (length + (length & 1));
        }
        return chunks;
    }

    static ByteBuffer slice(ByteBuffer bytes, int from, int length) {
        return bytes.slice(from, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    static void write(String type, byte[] body, ByteArrayOutputStream target) {
        new WebpChunk(type, ByteBuffer.wrap(body)).writeTo(target);
    }

    boolean is(String name) {
        return type.equals(name);
    }

    byte[] bytes() {
        byte[] bytes = new byte[body.limit()];
        body.get(0, bytes);
        return bytes;
    }

    /** Returns an unsigned number of three bytes. */
    int number24(int at) {
        return (body.getShort(at) & 0xFFFF) | (body.get(at + 2) & 0xFF) << 16;
    }

    /** Appends it, padded to an even length, as a reader expects it. */
    void writeTo(ByteArrayOutputStream target) {
        byte[] bytes = bytes();
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(type.getBytes(StandardCharsets.ISO_8859_1)).putInt(bytes.length);
        target.writeBytes(header.array());
        target.writeBytes(bytes);
        if (bytes.length % 2 != 0) {
            target.write(0);
        }
    }
}
