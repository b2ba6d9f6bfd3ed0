package dev.lpips.outcome;

import java.util.Locale;

/**
 * Texts made safe to print. Names and messages may come from files that somebody else wrote, and a terminal obeys the control
 * characters in them.
 *
 * @since 0.1.0
 */
public final class Printable {

    private Printable() {}

    /** Returns a text with every control character but line breaks and tabs written as in {@code \u001b}. */
    public static String text(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isObeyed(character)) {
                printable.append(String.format(Locale.ROOT, "\\u%04x", character));
            } else {
                printable.appendCodePoint(character);
            }
        });
        return printable.toString();
    }

    /** Returns a text as {@link #text} does, on one line. */
    public static String line(String text) {
        return text(text).replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    }

    private static boolean isObeyed(int character) {
        boolean isLayout = character == '\n' || character == '\r' || character == '\t';
        // Marks of direction reorder what is printed around them, and are no ISO control characters.
        return !isLayout && (Character.isISOControl(character) || Character.getType(character) == Character.FORMAT);
    }
}
