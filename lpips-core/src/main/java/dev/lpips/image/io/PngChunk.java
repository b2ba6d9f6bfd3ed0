package dev.lpips.image.io;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOException;

/** One chunk of a PNG file. */
final class PngChunk {

    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final int FRAMING = 12;

    private final byte[] file;
    private final String type;
    private final int at;
    private final int length;

    private PngChunk(byte[] file, String type, int at, int length) {
        this.file = file;
        this.type = type;
        this.at = at;
        this.length = length;
    }

    /** Returns the first chunk. */
    static PngChunk first(byte[] file) throws EOFException {
        return at(file, SIGNATURE.length, "signature");
    }

    /** Returns the chunk behind this one. */
    PngChunk next() throws EOFException {
        return at(file, end(), type + " chunk");
    }

    private static PngChunk at(byte[] file, int at, String before) throws EOFException {
        if (file.length - at < FRAMING) {
            throw new EOFException("it ends after its " + before);
        }
        int length = ByteBuffer.wrap(file).getInt(at);
        String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
        if (length < 0 || length > file.length - at - FRAMING) {
            throw new EOFException("it ends within its %s chunk".formatted(type));
        }
        return new PngChunk(file, type, at, length);
    }

    static void write(String type, byte[] body, ByteArrayOutputStream target) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(body);
        target.writeBytes(ByteBuffer.allocate(8).putInt(body.length).put(name).array());
        target.writeBytes(body);
        target.writeBytes(
                ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }

    /** Returns the four characters of its type. */
    String type() {
        return type;
    }

    /** Returns the length of its body, in bytes. */
    int length() {
        return length;
    }

    boolean is(String name) {
        return type.equals(name);
    }

    /** Tells whether a reader that does not know it must not go on. */
    boolean isCritical() {
        return (type.charAt(0) & 0x20) == 0;
    }

    byte[] body() {
        return Arrays.copyOfRange(file, at + 8, at + 8 + length);
    }

    /** Appends it as it stands in the file. */
    void copyTo(ByteArrayOutputStream target) {
        target.write(file, at, FRAMING + length);
    }

    void requireChecksum() throws IIOException {
        CRC32 checksum = new CRC32();
        checksum.update(file, at + 4, 4 + length);
        if ((int) checksum.getValue() != ByteBuffer.wrap(file).getInt(end() - 4)) {
            throw new IIOException("the checksum of its %s chunk is wrong".formatted(type));
        }
    }

    private int end() {
        return at + FRAMING + length;
    }
}
