package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.IIOException;
import org.ngengine.webp.decoder.WebPDecodeException;
import org.ngengine.webp.decoder.WebPDecoder;

/**
 * One picture inside a WebP, a still or a frame: its data, VP8 or VP8L, and the alpha channel that VP8 keeps beside it.
 *
 * <p>The decoder is handed a file of nothing else. What it makes is what libwebp makes, to the last bit.
 */
final class WebpPicture {

    private static final int ALPHA_FLAG = 0x10;
    private static final int START_CODE = 0x2A019D;
    private static final int LOSSLESS_SIGNATURE = 0x2F;
    private static final int SIDE_BITS = 0x3FFF;
    private static final int BYTES_PER_PIXEL = 16;

    private final List<WebpChunk> chunks;
    private final PixelSize size;

    private WebpPicture(List<WebpChunk> chunks, PixelSize size) {
        this.chunks = chunks;
        this.size = size;
    }

    /**
     * Finds the picture among chunks.
     *
     * @throws IOException if there is none, it is damaged, or larger than the limits
     */
    static WebpPicture among(List<WebpChunk> chunks, DecodeLimits limits) throws IOException {
        WebpChunk data = chunks.stream()
                .filter(chunk -> chunk.is("VP8 ") || chunk.is("VP8L"))
                .findFirst()
                .orElseThrow(() -> new IIOException("it has no picture data"));
        List<WebpChunk> used = chunks.stream()
                .filter(chunk -> chunk.equals(data) || (chunk.is("ALPH") && data.is("VP8 ")))
                .limit(2)
                .toList();
        ByteBuffer header = data.body();
        long size = data.is("VP8L") ? losslessSize(header) : lossySize(header);
        return new WebpPicture(used, SizeGate.check(size & 0xFFFFFFFFL, size >>> 32, BYTES_PER_PIXEL, limits));
    }

    /** Width in the lower half, height in the upper one, so that the gate sees what the file announces. */
    private static long lossySize(ByteBuffer header) throws IOException {
        if (header.remaining() < 10) {
            throw new EOFException("its picture data ends within the header");
        }
        boolean keyFrame = (header.get(0) & 1) == 0;
        if (!keyFrame || (header.getInt(3) & 0xFFFFFF) != START_CODE) {
            throw new IIOException("its picture data is no key frame of VP8");
        }
        return (long) (header.getShort(8) & SIDE_BITS) << 32 | (header.getShort(6) & SIDE_BITS);
    }

    private static long losslessSize(ByteBuffer header) throws IOException {
        if (header.remaining() < 5) {
            throw new EOFException("its picture data ends within the header");
        }
        if (header.get(0) != LOSSLESS_SIGNATURE) {
            throw new IIOException("its picture data is no VP8L");
        }
        int sides = header.getInt(1);
        return (long) ((sides >> 14 & SIDE_BITS) + 1) << 32 | ((sides & SIDE_BITS) + 1);
    }

    PixelSize size() {
        return size;
    }

    Pixels decode() throws IOException {
        ByteBuffer rgba = rgba();
        int[] argb = new int[size.area()];
        for (int i = 0; i < argb.length; i++) {
            // Red, green, blue, alpha in the order of bytes.
            argb[i] = Integer.rotateRight(rgba.getInt(4 * i), 8);
        }
        return Pixels.adopt(size, argb);
    }

    private ByteBuffer rgba() throws IOException {
        try {
            return WebPDecoder.decode(file()).rgba;
        } catch (WebPDecodeException e) {
            throw new IIOException(e.getMessage(), e);
        }
    }

    private byte[] file() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        if (chunks.size() > 1) {
            ByteBuffer extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
            extended.putInt(ALPHA_FLAG);
            put24(extended, size.width() - 1);
            put24(extended, size.height() - 1);
            WebpChunk.write("VP8X", extended.array(), body);
        }
        chunks.forEach(chunk -> chunk.writeTo(body));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WebpChunk.write("RIFF", body.toByteArray(), file);
        return file.toByteArray();
    }

    private static void put24(ByteBuffer target, int value) {
        target.putShort((short) value).put((byte) (value >> 16));
    }
}
