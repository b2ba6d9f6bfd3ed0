package dev.lpips.image.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.IIOException;

/** The chunks of a WebP file: its canvas, its colour profile, its orientation, the place of its first frame. */
final class WebpChunks {

    private static final int FIRST_CHUNK = 12;
    private static final int HEADER = 8;
    private static final int FRAME_HEADER = 16;
    private static final int PROFILE_FLAG = 0x20;

    private final byte[] file;
    private final Map<String, Integer> bodies = new HashMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();

    private WebpChunks(byte[] file) {
        this.file = file;
    }

    static WebpChunks parse(byte[] file) throws IOException {
        WebpChunks chunks = new WebpChunks(file);
        chunks.readAll();
        return chunks;
    }

    private void readAll() throws IOException {
        long end = HEADER + Integer.toUnsignedLong(bytes().getInt(4));
        if (end > file.length) {
            throw new EOFException(
                    String.format(Locale.ROOT, "it has %d of the %d bytes it announces", file.length, end));
        }
        int at = FIRST_CHUNK;
        while (at + HEADER <= end) {
            String type = new String(file, at, 4, StandardCharsets.ISO_8859_1);
            long length = Integer.toUnsignedLong(bytes().getInt(at + 4));
            if (length > end - at - HEADER) {
                throw new EOFException("it ends within its %s chunk".formatted(type.strip()));
            }
            bodies.putIfAbsent(type, at + HEADER);
            lengths.putIfAbsent(type, (int) length);
            at += HEADER + (int) (length + (length & 1));
        }
        requirePicture();
    }

    /** The reader leaves black what it finds no data for. */
    private void requirePicture() throws IIOException {
        int frame = bodies.getOrDefault("ANMF", 0) + FRAME_HEADER;
        boolean animated =
                bodies.containsKey("ANMF") && Stream.of("VP8 ", "VP8L", "ALPH").anyMatch(type -> isType(type, frame));
        if (!animated && !bodies.containsKey("VP8 ") && !bodies.containsKey("VP8L")) {
            throw new IIOException("it has no picture data");
        }
    }

    private boolean isType(String type, int at) {
        return at + 4 <= file.length && new String(file, at, 4, StandardCharsets.ISO_8859_1).equals(type);
    }

    private ByteBuffer bytes() {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Tells whether the file has a canvas of its own; a simple file's canvas is its only frame. */
    boolean isExtended() {
        return lengths.getOrDefault("VP8X", 0) >= 10;
    }

    int canvasWidth() {
        return 1 + number24("VP8X", 4);
    }

    int canvasHeight() {
        return 1 + number24("VP8X", 7);
    }

    int frameLeft() {
        return lengths.getOrDefault("ANMF", 0) >= FRAME_HEADER ? 2 * number24("ANMF", 0) : 0;
    }

    int frameTop() {
        return lengths.getOrDefault("ANMF", 0) >= FRAME_HEADER ? 2 * number24("ANMF", 3) : 0;
    }

    private int number24(String type, int offset) {
        int at = bodies.getOrDefault(type, 0) + offset;
        return (file[at] & 0xFF) | (file[at + 1] & 0xFF) << 8 | (file[at + 2] & 0xFF) << 16;
    }

    Optional<byte[]> profile() {
        return body("ICCP");
    }

    Orientation orientation() {
        return body("EXIF")
                .map(WebpChunks::withoutExifHeader)
                .map(ExifOrientation::of)
                .orElse(Orientation.NORMAL);
    }

    /** The chunk is TIFF, but writers that copy it from a JPEG leave that format's header in front. */
    private static byte[] withoutExifHeader(byte[] exif) {
        boolean prefixed = exif.length > 6 && new String(exif, 0, 6, StandardCharsets.ISO_8859_1).equals("Exif\0\0");
        return prefixed ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
    }

    private Optional<byte[]> body(String type) {
        Integer at = bodies.get(type);
        return at == null
                ? Optional.empty()
                : Optional.of(Arrays.copyOfRange(file, at, at + lengths.getOrDefault(type, 0)));
    }

    /** Returns the file with the flag for a profile cleared, so that no reader converts colours before we do. */
    byte[] withoutProfile() {
        byte[] copy = file.clone();
        if (isExtended()) {
            copy[bodies.getOrDefault("VP8X", 0)] &= (byte) ~PROFILE_FLAG;
        }
        return copy;
    }
}
