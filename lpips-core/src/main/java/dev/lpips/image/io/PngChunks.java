package dev.lpips.image.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import javax.imageio.IIOException;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BoundedInputStream;

/** The chunks of a PNG file that decide how it looks, with their checksums checked. */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int FRAMING = 12;
    private static final int HEADER_LENGTH = 13;
    private static final int GRAY = 0;
    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int GRAY_ALPHA = 4;
    private static final int RGBA = 6;
    private static final int MAX_PROFILE_BYTES = 16 << 20;
    private static final Set<String> CRITICAL = Set.of("IHDR", "PLTE", "IDAT", "IEND");
    private static final Set<String> COLOURING = Set.of("tRNS", "iCCP", "eXIf");

    private final byte[] file;
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    private final Map<String, byte[]> found = new LinkedHashMap<>();
    private boolean dataEnded;

    private PngChunks(byte[] file) {
        this.file = file;
    }

    static PngChunks parse(byte[] file) throws IOException {
        PngChunks chunks = new PngChunks(file);
        chunks.readAll();
        return chunks;
    }

    private void readAll() throws IOException {
        pixels.write(file, 0, SIGNATURE);
        int at = SIGNATURE;
        String type = "";
        while (!type.equals("IEND")) {
            if (file.length - at < FRAMING) {
                throw new EOFException("it ends after its %s chunk".formatted(type.isEmpty() ? "signature" : type));
            }
            int length = ByteBuffer.wrap(file).getInt(at);
            type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 0 || length > file.length - at - FRAMING) {
                throw new EOFException("it ends within its %s chunk".formatted(type));
            }
            readChunk(type, at, length);
            at += FRAMING + length;
        }
        if (!found.containsKey("IDAT")) {
            throw new IIOException("it has no picture data");
        }
        if (isPalette() && paletteSize() == 0) {
            throw new IIOException("it has no palette");
        }
    }

    private void readChunk(String type, int at, int length) throws IOException {
        boolean critical = (type.charAt(0) & 0x20) == 0;
        if (critical && !CRITICAL.contains(type)) {
            throw new IIOException("it needs an unknown chunk, " + type);
        }
        if (!critical && !COLOURING.contains(type)) {
            dataEnded |= found.containsKey("IDAT");
            return;
        }
        requireChecksum(type, at, length);
        requireOrder(type, length);
        if (isUsed(type)) {
            byte[] body = type.equals("IDAT") ? new byte[0] : Arrays.copyOfRange(file, at + 8, at + 8 + length);
            found.putIfAbsent(type, body);
            if (makesPixels(type)) {
                pixels.write(file, at, FRAMING + length);
            }
        }
    }

    private boolean makesPixels(String type) {
        return switch (type) {
            case "iCCP", "eXIf" -> false;
            // The JDK's reader spreads narrow gray over 0 to 255 before it looks for the transparent value.
            case "tRNS" -> colourType() != GRAY || header().get(8) >= 8;
            default -> true;
        };
    }

    private void requireChecksum(String type, int at, int length) throws IIOException {
        CRC32 checksum = new CRC32();
        checksum.update(file, at + 4, 4 + length);
        if ((int) checksum.getValue() != ByteBuffer.wrap(file).getInt(at + 8 + length)) {
            throw new IIOException("the checksum of its %s chunk is wrong".formatted(type));
        }
    }

    private void requireOrder(String type, int length) throws IIOException {
        boolean header = type.equals("IHDR");
        if (header != found.isEmpty() || (header && length != HEADER_LENGTH)) {
            throw new IIOException("its %s chunk is out of place".formatted(type));
        }
        boolean data = type.equals("IDAT");
        if ((data && dataEnded) || (type.equals("PLTE") && found.containsKey(type))) {
            throw new IIOException("its %s chunk is out of place".formatted(type));
        }
        dataEnded |= !data && found.containsKey("IDAT");
    }

    /** The first of each, where it may stand: transparency and profile count only before the data, as in libpng. */
    private boolean isUsed(String type) {
        return switch (type) {
            case "PLTE", "iCCP" -> !found.containsKey("IDAT") && !found.containsKey(type);
            case "tRNS" -> !found.containsKey("IDAT") && !found.containsKey(type) && fitsColourType();
            case "eXIf" -> !found.containsKey(type);
            default -> true;
        };
    }

    private boolean fitsColourType() {
        return switch (colourType()) {
            case GRAY, RGB -> true;
            case PALETTE -> found.containsKey("PLTE");
            default -> false;
        };
    }

    private ByteBuffer header() {
        return ByteBuffer.wrap(found.getOrDefault("IHDR", new byte[HEADER_LENGTH]));
    }

    long width() {
        return Integer.toUnsignedLong(header().getInt(0));
    }

    long height() {
        return Integer.toUnsignedLong(header().getInt(4));
    }

    private int colourType() {
        return header().get(9);
    }

    /** Tells whether colour type, depth, compression, filter and interlace method are among those that PNG knows. */
    boolean hasKnownHeader() {
        int depth = header().get(8);
        boolean knownDepth = switch (colourType()) {
            case GRAY -> Set.of(1, 2, 4, 8, 16).contains(depth);
            case PALETTE -> Set.of(1, 2, 4, 8).contains(depth);
            case RGB, GRAY_ALPHA, RGBA -> Set.of(8, 16).contains(depth);
            default -> false;
        };
        return knownDepth
                && header().get(10) == 0
                && header().get(11) == 0
                && Set.of(0, 1).contains((int) header().get(12));
    }

    boolean isPalette() {
        return colourType() == PALETTE;
    }

    int paletteSize() {
        return found.getOrDefault("PLTE", new byte[0]).length / 3;
    }

    /** Returns the sample of the one gray that is transparent. */
    Optional<Integer> transparentGray() {
        byte[] transparency = found.getOrDefault("tRNS", new byte[0]);
        boolean told = colourType() == GRAY && transparency.length == 2;
        return told ? Optional.of(ByteBuffer.wrap(transparency).getShort() & 0xFFFF) : Optional.empty();
    }

    /** Returns the file without everything that does not make pixels. */
    byte[] pixelsOnly() {
        return pixels.toByteArray();
    }

    Orientation orientation() {
        byte[] exif = found.get("eXIf");
        return exif == null ? Orientation.NORMAL : ExifOrientation.of(exif);
    }

    /** Returns the embedded colour profile, if there is one that can be unpacked. */
    Optional<byte[]> profile() {
        byte[] chunk = found.get("iCCP");
        if (chunk == null) {
            return Optional.empty();
        }
        int nameEnd = 0;
        while (nameEnd < chunk.length && chunk[nameEnd] != 0) {
            nameEnd++;
        }
        int data = Math.min(chunk.length, nameEnd + 2);
        try (InputStream packed = new ByteArrayInputStream(chunk, data, chunk.length - data);
                InputStream profile = BoundedInputStream.builder()
                        .setInputStream(new InflaterInputStream(packed))
                        .setMaxCount(MAX_PROFILE_BYTES)
                        .get()) {
            return Optional.of(IOUtils.toByteArray(profile));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
