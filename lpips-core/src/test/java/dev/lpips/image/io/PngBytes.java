package dev.lpips.image.io;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG files chunk by chunk, so that a test can say exactly what is in them. */
final class PngBytes {

    static final int GRAY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GRAY_ALPHA = 4;
    static final int RGBA = 6;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    PngBytes(int width, int height, int depth, int colourType) {
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) colourType)
                .array();
        chunk("IHDR", header);
    }

    PngBytes chunk(String type, byte[] body) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(body);
        try {
            DataOutputStream out = new DataOutputStream(file);
            out.writeInt(body.length);
            out.write(name);
            out.write(body);
            out.writeInt((int) checksum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    PngBytes chunk(String type, int... body) {
        return chunk(type, bytes(body));
    }

    /** Adds rows given as bytes, each with its leading filter type 0, and ends the file. */
    byte[] data(int... rows) {
        return chunk("IDAT", deflated(bytes(rows))).chunk("IEND").toBytes();
    }

    byte[] toBytes() {
        return file.toByteArray();
    }

    /** The body of an iCCP chunk. */
    static byte[] profile(ICC_Profile profile) {
        return profile(profile.getData());
    }

    static byte[] profile(byte[] profile) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(new byte[] {'n', 0, 0});
        chunk.writeBytes(deflated(profile));
        return chunk.toByteArray();
    }

    static byte[] deflated(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
