package dev.lpips.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The outermost shape of a PNG file: what it announces, without a look at its data. */
final class PngFrame {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEADER = chunk("IHDR");
    private static final int END = chunk("IEND");
    private static final int EXIF = chunk("eXIf");
    private static final int CHUNK_OVERHEAD = 12;

    private PngFrame() {}

    /**
     * Returns the size a file announces; empty if this is no PNG, its chunks do not lead to an end that is also the
     * file's, or its EXIF data might turn the picture.
     */
    static Optional<PixelSize> announcedSize(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (file.length < 2 * CHUNK_OVERHEAD + Long.BYTES || bytes.getLong() != SIGNATURE) {
            return Optional.empty();
        }
        if (bytes.getInt(12) != HEADER || !isWhole(bytes)) {
            return Optional.empty();
        }
        int width = bytes.getInt(16);
        int height = bytes.getInt(20);
        return width > 0 && height > 0 && (long) width * height <= DecodeLimits.DEFAULT.maxPixels()
                ? Optional.of(new PixelSize(width, height))
                : Optional.empty();
    }

    private static boolean isWhole(ByteBuffer bytes) {
        while (bytes.remaining() >= CHUNK_OVERHEAD) {
            int length = bytes.getInt();
            int type = bytes.getInt();
            if (type == EXIF || length < 0 || length > bytes.remaining() - Integer.BYTES) {
                return false;
            }
            bytes.position(bytes.position() + length + Integer.BYTES);
            if (type == END) {
                return !bytes.hasRemaining();
            }
        }
        return false;
    }

    private static int chunk(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
