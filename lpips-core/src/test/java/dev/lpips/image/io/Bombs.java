package dev.lpips.image.io;

import dev.lpips.oracle.TinyGif;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Small files that take much: pixels, time, or depth. */
final class Bombs {

    private static final int JUST_BELOW_100_MEGAPIXELS = 9999;

    private Bombs() {}

    /** One file of each kind, by a name that tells it. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        int side = JUST_BELOW_100_MEGAPIXELS;
        bombs.put("one-bit.png", png(side, side, 1, PngBytes.GRAY, (side / 8 + 2) * side));
        bombs.put("rgb.png", png(side, side, 8, PngBytes.RGB, 1000));
        bombs.put("rgba16.png", png(side, side, 16, PngBytes.RGBA, 1000));
        bombs.put("one-column.png", png(1, 100_000_000, 8, PngBytes.GRAY, 1000));
        bombs.put("data-without-end.png", png(4, 4, 8, PngBytes.RGB, 1 << 30));
        bombs.put("profile.png", withPacked("iCCP", new byte[] {'n', 0, 0}));
        bombs.put("text.png", withPacked("zTXt", new byte[] {'k', 0, 0}));
        bombs.put("screen.gif", new TinyGif(side, side).frame(0, 0, 1, 1, 1, 0).bytes());
        bombs.put("frame.gif", new TinyGif(1, 1).frame(0, 0, side, side, 1, 0).bytes());
        bombs.put("frames.gif", frames());
        bombs.put("vp8l.webp", vp8l(side));
        bombs.put("frame.jpg", resized(TinyFiles.encoded(TinyFiles.picture(), "jpeg"), side));
        bombs.put("scans.jpg", scans(side));
        bombs.put("huge.tif", tiff(60_000, 1, 8));
        bombs.put("samples.tif", tiff(4, 60_000, 8));
        bombs.put("circle.tif", tiff(4, 1, 8));
        bombs.put("rle.bmp", bmp(side));
        return bombs;
    }

    private static byte[] png(int width, int height, int depth, int colourType, int bytes) {
        return new PngBytes(width, height, depth, colourType)
                .chunk("IDAT", zeros(bytes))
                .chunk("IEND")
                .toBytes();
    }

    private static byte[] withPacked(String type, byte[] head) {
        byte[] packed = zeros(1 << 30);
        byte[] body = Arrays.copyOf(head, head.length + packed.length);
        System.arraycopy(packed, 0, body, head.length, packed.length);
        return new PngBytes(1, 1, 8, PngBytes.GRAY).chunk(type, body).data(0, 128);
    }

    private static byte[] zeros(int count) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 16];
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            for (int left = count; left > 0; left -= block.length) {
                deflater.write(block, 0, Math.min(left, block.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] frames() {
        byte[] one = new TinyGif(1, 1).frame(0, 0, 1, 1, 1, 0).bytes();
        int header = new TinyGif(1, 1).bytes().length - 1;
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        gif.write(one, 0, header);
        for (int i = 0; i < 1_000_000; i++) {
            gif.write(one, header, one.length - 1 - header);
        }
        gif.write(one, one.length - 1, 1);
        return gif.toByteArray();
    }

    private static byte[] vp8l(int side) {
        ByteBuffer body = ByteBuffer.allocate(55).order(ByteOrder.LITTLE_ENDIAN);
        body.put((byte) 0x2F).putInt((side - 1) | (side - 1) << 14);
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        WebpChunk.write("VP8L", body.array(), chunk);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WebpChunk.write("RIFF", chunk.toByteArray(), file);
        return file.toByteArray();
    }

    /** The start of frame holds the height in its fourth and fifth byte, and then the width. */
    private static byte[] resized(byte[] jpeg, int side) {
        byte[] resized = jpeg.clone();
        for (int i = 0; i + 9 < resized.length; i++) {
            boolean frame =
                    resized[i] == (byte) 0xFF && (resized[i + 1] == (byte) 0xC0 || resized[i + 1] == (byte) 0xC2);
            if (frame) {
                ByteBuffer.wrap(resized).putShort(i + 5, (short) side).putShort(i + 7, (short) side);
                return resized;
            }
        }
        throw new IllegalArgumentException("There is no frame in this JPEG");
    }

    private static byte[] scans(int side) throws IOException {
        return resized(JpegScansTest.withManyScans(300), side);
    }

    private static byte[] tiff(int side, int samples, int next) {
        int[][] entries = {
            {256, side}, {257, side}, {258, 8}, {259, 1}, {262, 1}, {273, 8}, {277, samples}, {278, side}, {279, 16}
        };
        ByteBuffer file = ByteBuffer.allocate(8 + 2 + 12 * entries.length + 4 + 16);
        file.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) entries.length);
        for (int[] entry : entries) {
            file.putShort((short) entry[0]).putShort((short) 4).putInt(1).putInt(entry[1]);
        }
        return file.putInt(next).array();
    }

    private static byte[] bmp(int side) {
        ByteBuffer file = ByteBuffer.allocate(54 + 1024 + 100).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {'B', 'M'}).putInt(file.capacity()).putInt(0).putInt(54 + 1024);
        file.putInt(40)
                .putInt(side)
                .putInt(side)
                .putShort((short) 1)
                .putShort((short) 8)
                .putInt(1);
        return file.array();
    }
}
