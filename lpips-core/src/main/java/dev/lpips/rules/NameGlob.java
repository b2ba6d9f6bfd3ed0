package dev.lpips.rules;

import dev.lpips.golden.GoldenName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern over the names of goldens: {@code *} stands for any part of a segment, {@code ?} for one character of it,
 * {@code **} for any number of segments. {@code charts/**} is everything below {@code charts}; two stars with a slash
 * behind them may also stand for nothing at all.
 *
 * <p>Not the file system's own globs: those ignore case on one machine and not on the next.
 *
 * @param text the pattern
 * @since 0.1.0
 */
public record NameGlob(String text) {

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._@*?-]+(/[A-Za-z0-9._@*?-]+)*");
    private static final Pattern WILD = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|[^*?]+");

    /**
     * Checks the pattern.
     *
     * @throws IllegalArgumentException if it has characters that no name has
     */
    public NameGlob {
        if (!ACCEPTED.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no pattern of names. Accepted are segments of A-Z a-z 0-9 . _ - @ * ? with / between them"
                            .formatted(text));
        }
    }

    /** Tells whether the pattern is that of a golden. */
    public boolean matches(GoldenName name) {
        return matches(name.value());
    }

    /** Tells whether the pattern is that of a path with {@code /} between folders. */
    public boolean matches(String path) {
        return path.matches(WILD.matcher(text).replaceAll(part -> Matcher.quoteReplacement(regex(part.group()))));
    }

    private static String regex(String part) {
        return switch (part) {
            case "**/" -> "(?:.+/)?";
            case "**" -> ".+";
            case "*" -> "[^/]*";
            case "?" -> "[^/]";
            default -> Pattern.quote(part);
        };
    }
}
