package dev.lpips.image.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises pictures that a tool took for text: it read them in a charset and wrote them in one, or converted their line
 * endings. What was lost cannot be had back, but the cause can be named.
 */
final class TextConversion {

    /** So many coincidences in data that no one converted are less likely than one in a billion. */
    private static final int COINCIDENCES = 4;

    private static final int LOOKED_AT = 1 << 16;
    private static final int SIGNATURE_END = 20;

    /** The byte 0x89 in some charset, or what stands for it, and any line ending. */
    private static final Pattern PNG = Pattern.compile("[^\\p{Alnum}]{1,3}PNG(\r{0,2}\n)\u001a");

    /** The bytes FF D8 FF: as they are spelt in UTF-8, or what stands for each. */
    private static final Pattern JPEG =
            Pattern.compile("(\u00ef\u00bf\u00bd){3}|\u00c3\u00bf\u00c3\u0098\u00c3\u00bf|\\?{3,4}.{0,4}JFIF");

    /** The length between the two became longer. */
    private static final Pattern WEBP = Pattern.compile("RIFF.{5,12}WEBP", Pattern.DOTALL);

    private TextConversion() {}

    /** Returns the end of a sentence about a file that was converted. */
    static String explanation() {
        return "was converted as text, which destroys a picture. The usual causes are Maven's resource filtering"
                + " (set <filtering>false</filtering> for pictures, or list their extensions in"
                + " <nonFilteredFileExtensions>) and the conversion of line endings in git (put *.png binary and the like into"
                + " .gitattributes)";
    }

    /** Tells whether the unknown start of a file is what a conversion makes of a PNG, JPEG or WebP. */
    static boolean hidesSignature(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, SIGNATURE_END), StandardCharsets.ISO_8859_1);
        return Stream.of(PNG, JPEG, WEBP)
                .anyMatch(signature -> signature.matcher(start).lookingAt());
    }

    /** Tells whether a file that could not be read looks converted throughout. */
    static boolean altered(byte[] file) {
        return isUtf8(file) || isAsciiWithHoles(file) || hasOnlyWindowsLines(file);
    }

    private static boolean isUtf8(byte[] file) {
        ByteBuffer start = ByteBuffer.wrap(file, 0, Math.min(file.length, LOOKED_AT));
        CharBuffer text = CharBuffer.allocate(start.remaining());
        // Not the end of the input: the last character may be cut off.
        boolean readable =
                !StandardCharsets.UTF_8.newDecoder().decode(start, text, false).isError();
        return readable && text.flip().chars().filter(c -> c > 0x7F).count() >= COINCIDENCES;
    }

    /** A charset of 7 bits puts a question mark in the place of what it lacks. */
    private static boolean isAsciiWithHoles(byte[] file) {
        int holes = 0;
        for (byte b : file) {
            if (b < 0) {
                return false;
            }
            holes += b == '?' ? 1 : 0;
        }
        return holes >= COINCIDENCES && holes > file.length / 16;
    }

    private static boolean hasOnlyWindowsLines(byte[] file) {
        int lines = 0;
        for (int i = 1; i < file.length; i++) {
            if (file[i] == '\n') {
                if (file[i - 1] != '\r') {
                    return false;
                }
                lines++;
            }
        }
        return lines >= COINCIDENCES;
    }
}
