package dev.lpips.image.io;

import dev.lpips.image.Pixels;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.IIOException;

/** Reads BMP through the JDK. A colour profile inside a BMP is not applied: few tools write it and fewer read it. */
final class BmpDecoder {

    private static final int DATA_OFFSET = 10;
    private static final int INFO_HEADER_LENGTH = 14;
    private static final int COMPRESSION = 30;
    private static final int RLE8 = 1;
    private static final int RLE4 = 2;
    private static final int EMBEDDED_JPEG = 4;
    private static final int EMBEDDED_PNG = 5;

    private static final int BYTES_PER_PIXEL = 8;

    private BmpDecoder() {}

    static Pixels decode(byte[] file, DecodeLimits limits) throws IOException {
        int compression = compression(file);
        if (compression == EMBEDDED_JPEG || compression == EMBEDDED_PNG) {
            // Meant for printers; its own size would escape the limits.
            throw new IIOException("it is a JPEG or PNG wrapped in a BMP");
        }
        try (FrameReader frame = FrameReader.open(FrameReader.jdkReader("bmp"), file, BYTES_PER_PIXEL, limits)) {
            if (compression == RLE8 || compression == RLE4) {
                BmpRunLengths.requireComplete(
                        file, littleEndian(file).getInt(DATA_OFFSET), compression == RLE4, frame.size());
            }
            return RasterPixels.of(frame.image());
        }
    }

    /** Zero, which means none, for the oldest kind of header. */
    private static int compression(byte[] file) {
        boolean told = file.length >= COMPRESSION + 4 && littleEndian(file).getInt(INFO_HEADER_LENGTH) >= 40;
        return told ? littleEndian(file).getInt(COMPRESSION) : 0;
    }

    private static ByteBuffer littleEndian(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }
}
