package dev.lpips.golden;

import java.util.List;

/**
 * The name of a golden: segments separated by slashes, such as {@code LoginPageTest/dark-mode}. What a segment may be
 * says {@link PortableSegment}; {@link PortableSegment#of} makes one of any text.
 *
 * <p>Names are equal if their texts are. Two names that differ only in case are different names, although some file
 * systems keep one file for both; noticing that is a matter of {@link #equals} and of nothing else, because every map and
 * set of names goes through it.
 *
 * @param value the segments with slashes between them, at most {@value #MAXIMUM_LENGTH} characters
 */
public record GoldenName(String value) {

    /** The most characters a name may have: with the folders above it, Windows takes 260. */
    public static final int MAXIMUM_LENGTH = 200;

    private static final String ACCEPTED =
            "Accepted are segments of 1 to %d of A-Z a-z 0-9 . _ - @ with / between them, at most %d characters together;"
                    + " none begins with a dot or hyphen, ends with a dot or .png, or is a device name of Windows"
                    + " (con, nul, com1, ...)";

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is too long or one of its segments is not accepted; the message says what
     *     is
     */
    public GoldenName {
        for (String segment : split(value)) {
            PortableSegment.problem(segment).ifPresent(problem -> {
                throw refusal(value, "its segment \"%s\" %s".formatted(segment, problem));
            });
        }
        if (value.length() > MAXIMUM_LENGTH) {
            throw refusal(value, "it has %d characters".formatted(value.length()));
        }
    }

    /** Returns the parts between the slashes; at least one. */
    public List<String> segments() {
        return split(value);
    }

    /** Returns the name of the golden's file below the store's root, with slashes: {@code LoginPageTest/dark-mode.png}. */
    public String fileName() {
        return value + ".png";
    }

    /** Returns the name itself. */
    @Override
    public String toString() {
        return value;
    }

    private static List<String> split(String value) {
        return List.of(value.split("/", -1));
    }

    private static IllegalArgumentException refusal(String value, String problem) {
        return new IllegalArgumentException("\"%s\" cannot name a golden: %s. %s"
                .formatted(value, problem, ACCEPTED.formatted(PortableSegment.MAXIMUM_LENGTH, MAXIMUM_LENGTH)));
    }
}
