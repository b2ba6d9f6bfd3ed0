package dev.lpips.image.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import javax.imageio.IIOException;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BoundedInputStream;

/** The chunks of a PNG file that decide how it looks, with their checksums checked. */
final class PngChunks {

    private static final int MAX_PROFILE_BYTES = 16 << 20;
    private static final Set<String> CRITICAL = Set.of("IHDR", "PLTE", "IDAT", "IEND");
    private static final Set<String> COLOURING = Set.of("tRNS", "iCCP", "cICP", "eXIf");
    private static final Set<String> ANIMATING = Set.of("acTL", "fcTL");

    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    private final Map<String, byte[]> found = new LinkedHashMap<>();
    private boolean dataEnded;
    private int frames;
    private boolean dataIsFrame;
    private boolean animated;

    private PngChunks() {}

    static PngChunks parse(byte[] file) throws IOException {
        PngChunks chunks = new PngChunks();
        chunks.readAll(file);
        return chunks;
    }

    private void readAll(byte[] file) throws IOException {
        pixels.writeBytes(PngChunk.SIGNATURE);
        PngChunk chunk = PngChunk.first(file);
        read(chunk);
        while (!chunk.is("IEND")) {
            chunk = chunk.next();
            read(chunk);
        }
        if (!found.containsKey("IDAT")) {
            throw new IIOException("it has no picture data");
        }
        if (header().isPalette() && paletteSize() == 0) {
            throw new IIOException("it has no palette");
        }
    }

    private void read(PngChunk chunk) throws IOException {
        if (chunk.isCritical() && !CRITICAL.contains(chunk.type())) {
            throw new IIOException("it needs an unknown chunk, " + chunk.type());
        }
        if (ANIMATING.contains(chunk.type())) {
            countFrame(chunk);
        }
        if (!chunk.isCritical() && !COLOURING.contains(chunk.type())) {
            dataEnded |= found.containsKey("IDAT");
            return;
        }
        chunk.requireChecksum();
        requireOrder(chunk);
        if (isUsed(chunk.type())) {
            found.putIfAbsent(chunk.type(), chunk.is("IDAT") ? new byte[0] : chunk.body());
            if (makesPixels(chunk.type())) {
                chunk.copyTo(pixels);
            }
        }
    }

    /** Control data of frames mean something only in a file that says in front of its data that it is animated. */
    private void countFrame(PngChunk chunk) {
        boolean beforeData = !found.containsKey("IDAT");
        animated |= chunk.is("acTL") && beforeData;
        if (animated && chunk.is("fcTL")) {
            frames++;
            dataIsFrame |= beforeData;
        }
    }

    private boolean makesPixels(String type) {
        return switch (type) {
            case "iCCP", "cICP", "eXIf" -> false;
            // The JDK's reader spreads narrow gray over 0 to 255 before it looks for the transparent value.
            case "tRNS" -> !header().isGray() || header().depth() >= 8;
            default -> true;
        };
    }

    private void requireOrder(PngChunk chunk) throws IIOException {
        boolean header = chunk.is("IHDR");
        boolean data = chunk.is("IDAT");
        if (header != found.isEmpty()
                || (header && chunk.length() != PngHeader.LENGTH)
                || (data && dataEnded)
                || (chunk.is("PLTE") && found.containsKey("PLTE"))) {
            throw new IIOException("its %s chunk is out of place".formatted(chunk.type()));
        }
        dataEnded |= !data && found.containsKey("IDAT");
    }

    /** The first of each, where it may stand: transparency and colour space count only before the data, as in libpng. */
    private boolean isUsed(String type) {
        return switch (type) {
            case "PLTE", "iCCP", "cICP" -> !found.containsKey("IDAT") && !found.containsKey(type);
            case "tRNS" -> !found.containsKey("IDAT") && !found.containsKey(type) && fitsColourType();
            case "eXIf" -> !found.containsKey(type);
            default -> true;
        };
    }

    private boolean fitsColourType() {
        return header().isPalette() ? found.containsKey("PLTE") : header().mayNameTransparent();
    }

    PngHeader header() {
        return PngHeader.of(found.getOrDefault("IHDR", new byte[PngHeader.LENGTH]));
    }

    int paletteSize() {
        return found.getOrDefault("PLTE", new byte[0]).length / 3;
    }

    /** Returns how many pictures the file holds: its frames, and the picture in front of them if that is none of them. */
    int pictures() {
        return frames + (dataIsFrame ? 0 : 1);
    }

    /** Returns the sample of the one gray that is transparent. */
    Optional<Integer> transparentGray() {
        byte[] transparency = found.getOrDefault("tRNS", new byte[0]);
        boolean told = header().isGray() && transparency.length == 2;
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

    /**
     * Returns the conversion to sRGB that the file asks for. Code points go before a profile, as PNG's third edition has it;
     * gamma and chromaticities without either are not applied.
     *
     * @param components of a colour, without alpha
     * @throws IIOException if the file names a colour space that is not supported
     */
    Optional<? extends ColourConversion> conversion(int components) throws IIOException {
        byte[] codePoints = found.get("cICP");
        if (codePoints != null) {
            Optional<CodePoints> named = CodePoints.of(codePoints);
            return components < 3 ? Optional.empty() : named;
        }
        return profile().flatMap(icc -> IccToSrgb.ofEmbedded(icc, components));
    }

    /** Returns the embedded colour profile, if there is one that can be unpacked. */
    private Optional<byte[]> profile() {
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
