package dev.lpips.image.io;

import dev.lpips.image.Pixels;
import dev.lpips.internal.parallel.Workers;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes PNG for people who wait for it: each row less the one above it or the pixel to the left, compressed lightly, a band of rows
 * for each thread. Larger than
 * what {@link PngEncoder} writes, and the same for any reader.
 *
 * <p>Every band is a deflate stream that ends at a byte, so that bands can be joined (RFC 1951, section 3.2.4; RFC 1950 for the frame).
 */
final class QuickPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BITS = 8;
    private static final int RGB = 2;
    private static final int RGBA = 6;

    /** What is compressed together, about: much more than deflate looks back. */
    private static final int BAND_BYTES = 1 << 20;

    private static final int ZLIB_HEADER = 0x7801;

    private final Pixels picture;
    private final boolean hasAlpha;
    private final int rowBytes;
    private final int bandRows;

    private QuickPng(Pixels picture) {
        this.picture = picture;
        this.hasAlpha = !picture.isOpaque();
        this.rowBytes = QuickPngRows.lineBytes(picture);
        this.bandRows = Math.max(1, BAND_BYTES / rowBytes);
    }

    static byte[] encode(Pixels picture) {
        return new QuickPng(picture).encode();
    }

    private byte[] encode() {
        int bands = (picture.height() + bandRows - 1) / bandRows;
        byte[][] compressed = new byte[bands][];
        long[] sums = new long[bands];
        Workers.run(bands, band -> {
            int first = band * bandRows;
            byte[] filtered = new QuickPngRows(picture).filtered(first, first + rows(band));
            Adler32 sum = new Adler32();
            sum.update(filtered);
            sums[band] = sum.getValue();
            compressed[band] = deflated(filtered, band == bands - 1);
        });
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", header());
        chunk(file, "IDAT", ByteBuffer.allocate(2).putShort((short) ZLIB_HEADER).array());
        long sum = 1;
        for (int band = 0; band < bands; band++) {
            chunk(file, "IDAT", compressed[band]);
            sum = joined(sum, sums[band], (long) rows(band) * rowBytes);
        }
        chunk(file, "IDAT", ByteBuffer.allocate(4).putInt((int) sum).array());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private byte[] header() {
        return ByteBuffer.allocate(13)
                .putInt(picture.width())
                .putInt(picture.height())
                .put((byte) BITS)
                .put((byte) (hasAlpha ? RGBA : RGB))
                .array();
    }

    private int rows(int band) {
        return Math.min(bandRows, picture.height() - band * bandRows);
    }

    private static byte[] deflated(byte[] bytes, boolean isLast) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(bytes);
            if (isLast) {
                deflater.finish();
            }
            ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 8);
            byte[] buffer = new byte[1 << 16];
            int flush = isLast ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
            for (int count = deflater.deflate(buffer, 0, buffer.length, flush);
                    count > 0;
                    count = deflater.deflate(buffer, 0, buffer.length, flush)) {
                compressed.write(buffer, 0, count);
            }
            return compressed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Returns the checksum of two texts, one after the other, from those of both (RFC 1950, section 8.2). */
    private static long joined(long first, long second, long secondLength) {
        long modulus = 65521;
        long lowFirst = first & 0xFFFF;
        long low = (lowFirst + (second & 0xFFFF) + modulus - 1) % modulus;
        long high = ((first >>> 16)
                        + (second >>> 16)
                        + lowFirst * (secondLength % modulus)
                        + modulus
                        - secondLength % modulus)
                % modulus;
        return high << 16 | low;
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }
}
