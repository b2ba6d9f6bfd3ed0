package dev.lpips.golden;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One segment of a {@link GoldenName}: what every file system, shell and build tool takes as a file name, unquoted.
 *
 * <p>A segment has 1 to {@value #MAXIMUM_LENGTH} of {@code A-Z a-z 0-9 . _ - @}. It does not begin with a dot or a
 * hyphen, does not end with a dot, {@code .png} or {@code .mask}, and is not a device name of Windows ({@code con}, {@code nul},
 * {@code com1}, ..., also with an extension). Spaces are left out because the command that accepts a golden is there to
 * be copied into a shell.
 */
public final class PortableSegment {

    /** The most characters a segment may have. */
    public static final int MAXIMUM_LENGTH = 100;

    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9._@-]+");

    /** In front of a variant, as in {@code dark@linux}; so a test's own text must not bring one. */
    private static final Pattern FOREIGN_TO_TESTS = Pattern.compile("[^A-Za-z0-9._-]+");

    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final int HASH_DIGITS = 8;

    private PortableSegment() {}

    /**
     * Turns any text, such as the display name of a parameterised test, into a segment without {@code @}, which would make
     * the rest a variant.
     *
     * <p>A text that is such a segment already is returned as it is. In any other, what is not accepted becomes hyphens, the
     * rest is cut to length, and the first eight hex digits of the text's SHA-256 are appended, so that {@code "a b"} and
     * {@code "a?b"} stay apart. Texts that Unicode regards as the same (NFC) give the same segment.
     */
    public static String of(String text) {
        return of(text, FOREIGN_TO_TESTS, MAXIMUM_LENGTH);
    }

    /** Does what {@link #of(String)} does, and keeps to a length, 20 to {@value #MAXIMUM_LENGTH}. */
    static String of(String text, int length) {
        return of(text, FOREIGN_TO_TESTS, length);
    }

    /** Turns part of the path of a file into a segment, as {@link #of} does, but leaves an {@code @} as in {@code icon@2x}. */
    public static String ofFile(String text) {
        return of(text, FOREIGN, MAXIMUM_LENGTH);
    }

    private static String of(String text, Pattern foreign, int length) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        boolean isSegment =
                problem(composed).isEmpty() && !foreign.matcher(composed).find();
        if (isSegment && composed.length() <= length) {
            return composed;
        }
        String words = trimmed(foreign.matcher(composed).replaceAll("-"));
        if (DEVICE.matcher(words).matches()) {
            // In front: Windows looks at what precedes the first dot, so "nul.txt-1a2b3c4d" would still be a device.
            words = "_" + words;
        }
        int room = length - HASH_DIGITS - 1;
        String kept = trimmed(words.substring(0, Math.min(room, words.length())));
        return (kept.isEmpty() ? "text" : kept) + "-" + hash(composed);
    }

    /** Returns what keeps a text from being a segment, as the predicate of a sentence; empty if nothing does. */
    static Optional<String> problem(String text) {
        if (text.isEmpty()) {
            return Optional.of("is empty");
        }
        if (FOREIGN.matcher(text).find()) {
            return Optional.of("has characters that are not accepted");
        }
        if (text.length() > MAXIMUM_LENGTH) {
            return Optional.of(String.format(Locale.ROOT, "has %d characters", text.length()));
        }
        if (text.startsWith(".") || text.startsWith("-")) {
            return Optional.of("begins with a dot or hyphen");
        }
        if (text.endsWith(".")) {
            return Optional.of("ends with a dot");
        }
        if (text.toLowerCase(Locale.ROOT).endsWith(".png")) {
            return Optional.of("ends with .png, which is added to every name");
        }
        if (text.toLowerCase(Locale.ROOT).endsWith(".mask")) {
            return Optional.of("ends with .mask, as the mask of a golden does");
        }
        return DEVICE.matcher(text).matches() ? Optional.of("is a device name of Windows") : Optional.empty();
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[.-]+|[.-]+$", "");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
