package dev.lpips.report.html;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import dev.lpips.outcome.Printable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Texts written for the place they stand in. Nothing else in this package escapes. */
final class Html {

    private static final String DATA_ADDRESS = "data:image/png;base64,";
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /** Writes {@code < > & = '} and the line separators of Unicode as escapes: none of them can end a script. */
    private static final Gson SCRIPT_SAFE = new Gson();

    private Html() {}

    /** Returns a text for an element or for an attribute in double quotes. Characters that reorder what is shown are written out. */
    static String text(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        Printable.text(text).chars().forEach(character -> {
            switch (character) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append((char) character);
            }
        });
        return html.toString();
    }

    /** Returns a text for Markdown: as character references, no character of it has a meaning there. */
    static String markdown(String text) {
        StringBuilder markdown = new StringBuilder(text.length() + 16);
        Printable.line(text).codePoints().forEach(character -> {
            if (character == ' ' || character > 127 || Character.isLetterOrDigit(character)) {
                markdown.appendCodePoint(character);
            } else {
                markdown.append("&#").append(character).append(';');
            }
        });
        return markdown.toString();
    }

    /** Returns an attribute with a space in front. */
    static String attribute(String name, String value) {
        return " %s=\"%s\"".formatted(name, text(value));
    }

    /** Returns the relative address of a file, for {@link #attribute}. */
    static String address(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(segment -> percentEncoded(segment.toString()))
                .collect(Collectors.joining("/"));
    }

    /** Returns the address that is the picture itself, for {@link #attribute}. */
    static String dataAddress(byte[] png) {
        return DATA_ADDRESS + Base64.getEncoder().encodeToString(png);
    }

    /** Tells whether an address is the picture itself. */
    static boolean isDataAddress(String address) {
        return address.startsWith(DATA_ADDRESS);
    }

    /** Returns JSON for a script element, or for {@link #attribute}. */
    static String json(JsonElement json) {
        return SCRIPT_SAFE.toJson(json);
    }

    private static String percentEncoded(String segment) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : segment.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(each) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", each & 0xFF));
            }
        }
        return encoded.toString();
    }
}
