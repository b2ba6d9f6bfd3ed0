package dev.lpips.image.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The chunks of a WebP file: its canvas, its colour profile, its orientation, its frames. */
final class WebpChunks {

    private static final int FIRST_CHUNK = 12;
    private static final int RIFF_HEADER = 8;
    private static final int EXTENDED_LENGTH = 10;

    private final List<WebpChunk> all;

    private WebpChunks(List<WebpChunk> all) {
        this.all = all;
    }

    static WebpChunks parse(byte[] file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long end = RIFF_HEADER + Integer.toUnsignedLong(bytes.getInt(4));
        if (end > file.length) {
            throw new EOFException(
                    String.format(Locale.ROOT, "it has %d of the %d bytes it announces", file.length, end));
        }
        int length = Math.max(0, (int) end - FIRST_CHUNK);
        return new WebpChunks(WebpChunk.list(WebpChunk.slice(bytes, FIRST_CHUNK, length)));
    }

    List<WebpChunk> all() {
        return all;
    }

    /** Returns the frames of an animation; none of a still picture. */
    List<WebpChunk> frames() {
        return all.stream().filter(chunk -> chunk.is("ANMF")).toList();
    }

    /** Returns the header of a file that has a canvas of its own; a simple file's canvas is its picture. */
    Optional<WebpChunk> canvas() {
        return first("VP8X").filter(chunk -> chunk.body().limit() >= EXTENDED_LENGTH);
    }

    Optional<byte[]> profile() {
        return first("ICCP").map(WebpChunk::bytes);
    }

    Orientation orientation() {
        return first("EXIF")
                .map(WebpChunk::bytes)
                .map(WebpChunks::withoutExifHeader)
                .map(ExifOrientation::of)
                .orElse(Orientation.NORMAL);
    }

    private Optional<WebpChunk> first(String type) {
        return all.stream().filter(chunk -> chunk.is(type)).findFirst();
    }

    /** The chunk is TIFF, but writers that copy it from a JPEG leave that format's header in front. */
    private static byte[] withoutExifHeader(byte[] exif) {
        boolean prefixed = exif.length > 6 && new String(exif, 0, 6, StandardCharsets.ISO_8859_1).equals("Exif\0\0");
        return prefixed ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
    }
}
