package dev.lpips.image.io;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.IIOException;

/** The segments of a JPEG file before its first scan: size, colour space, profile, orientation, and what to decode. */
final class JpegSegments {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final String EXIF = "Exif\0";
    private static final String ICC = "ICC_PROFILE\0";
    private static final int EXIF_HEADER = 6;
    private static final int ICC_HEADER = 14;

    // What a reader is told about colours: a JFIF segment means YCbCr or gray; an Adobe segment with transform 0 means
    // that the components are stored as they are, RGB or CMYK.
    private static final byte[] JFIF_SEGMENT = {
        (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };
    private static final byte[] ADOBE_SEGMENT = {
        (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };

    private final byte[] file;
    private final ByteArrayOutputStream tables = new ByteArrayOutputStream();
    private final SortedMap<Integer, byte[]> profileParts = new TreeMap<>();
    private int profilePartCount;
    private byte[] frame = {};
    private boolean jfif;
    private Optional<Integer> adobeTransform = Optional.empty();
    private Optional<Orientation> orientation = Optional.empty();
    private int firstScan;

    private JpegSegments(byte[] file) {
        this.file = file;
    }

    static JpegSegments parse(byte[] file) throws IOException {
        JpegSegments segments = new JpegSegments(file);
        segments.readAll();
        return segments;
    }

    private void readAll() throws IOException {
        int at = 2;
        while (true) {
            int marker = nextMarker(at);
            int code = file[marker] & 0xFF;
            if (code == START_OF_SCAN) {
                firstScan = marker - 1;
                break;
            }
            if (code == END_OF_IMAGE) {
                throw new IIOException("it has no picture data");
            }
            at = isBare(code) ? marker + 1 : readSegment(code, marker);
        }
        if (frame.length < 6 || frame.length < 6 + 3 * components()) {
            throw new IIOException("it does not say how large its picture is before the picture begins");
        }
    }

    /** Returns where the code of the next marker is; bytes between segments are passed over, as libjpeg does. */
    private int nextMarker(int from) throws EOFException {
        int at = from;
        while (at + 1 < file.length) {
            int code = file[at + 1] & 0xFF;
            if (file[at] == (byte) 0xFF && code != 0xFF && code != 0) {
                return at + 1;
            }
            at++;
        }
        throw new EOFException("it ends before its picture begins");
    }

    /** Markers without a length: TEM, the restart markers, and a repeated start of image. */
    private static boolean isBare(int code) {
        return code == 0x01 || (code >= 0xD0 && code <= 0xD8);
    }

    private int readSegment(int code, int marker) throws IOException {
        if (marker + 2 >= file.length) {
            throw new EOFException("it ends before its picture begins");
        }
        int end = marker + 1 + unsignedShort(file, marker + 1);
        if (end > file.length || end < marker + 3) {
            throw new EOFException(
                    String.format(Locale.ROOT, "it ends within segment %02X, or the segment's length is wrong", code));
        }
        byte[] body = Arrays.copyOfRange(file, marker + 3, end);
        switch (code) {
            case 0xE0 -> jfif |= startsWith(body, "JFIF\0") && body.length >= 12;
            case 0xE1 -> readExif(body);
            case 0xE2 -> readProfilePart(body);
            case 0xEE -> readAdobe(body);
            default -> keepIfNeeded(code, marker, end, body);
        }
        return end;
    }

    private void keepIfNeeded(int code, int marker, int end, byte[] body) {
        boolean application = code >= 0xE0 && code <= 0xEF;
        boolean comment = code == 0xFE;
        if (application || comment) {
            return;
        }
        boolean startOfFrame = code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
        if (startOfFrame && frame.length == 0) {
            frame = body;
        }
        tables.write(file, marker - 1, end - marker + 1);
    }

    private void readExif(byte[] body) {
        if (orientation.isEmpty() && startsWith(body, EXIF) && body.length > EXIF_HEADER) {
            orientation = Optional.of(ExifOrientation.of(Arrays.copyOfRange(body, EXIF_HEADER, body.length)));
        }
    }

    private void readProfilePart(byte[] body) {
        if (startsWith(body, ICC) && body.length > ICC_HEADER) {
            profilePartCount = body[ICC_HEADER - 1] & 0xFF;
            profileParts.putIfAbsent(body[ICC_HEADER - 2] & 0xFF, Arrays.copyOfRange(body, ICC_HEADER, body.length));
        }
    }

    private void readAdobe(byte[] body) {
        if (startsWith(body, "Adobe") && body.length >= 12) {
            adobeTransform = Optional.of(body[11] & 0xFF);
        }
    }

    private static boolean startsWith(byte[] body, String prefix) {
        byte[] expected = prefix.getBytes(StandardCharsets.ISO_8859_1);
        return body.length >= expected.length && Arrays.equals(body, 0, expected.length, expected, 0, expected.length);
    }

    private static int unsignedShort(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getShort(at) & 0xFFFF;
    }

    int width() {
        return unsignedShort(frame, 3);
    }

    int height() {
        return unsignedShort(frame, 1);
    }

    int components() {
        return frame[5] & 0xFF;
    }

    /** Tells whether the four components are YCbCr and black rather than CMYK. */
    boolean isYcck() {
        return adobeTransform.orElse(0) != 0;
    }

    Orientation orientation() {
        return orientation.orElse(Orientation.NORMAL);
    }

    /** Returns the embedded profile, if all its parts are there. */
    Optional<byte[]> profile() {
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        profileParts.values().forEach(profile::writeBytes);
        boolean complete = !profileParts.isEmpty()
                && profileParts.size() == profilePartCount
                && profileParts.lastKey() == profilePartCount;
        return complete ? Optional.of(profile.toByteArray()) : Optional.empty();
    }

    /** Returns how many scans the file has. */
    int scans() {
        return JpegScans.count(file, firstScan);
    }

    /** Returns a file of the same picture that holds nothing but tables, frame and scans. */
    byte[] plain() {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(file.length);
        plain.write(file, 0, 2);
        plain.writeBytes(components() == 4 || isRgb() ? ADOBE_SEGMENT : JFIF_SEGMENT);
        plain.writeBytes(tables.toByteArray());
        plain.write(file, firstScan, file.length - firstScan);
        return plain.toByteArray();
    }

    /** The rule of libjpeg: a JFIF segment decides, then an Adobe segment, then the names of the components. */
    private boolean isRgb() {
        if (components() != 3 || jfif) {
            return false;
        }
        return adobeTransform
                .map(transform -> transform == 0)
                .orElse(frame[6] == 'R' && frame[9] == 'G' && frame[12] == 'B');
    }
}
