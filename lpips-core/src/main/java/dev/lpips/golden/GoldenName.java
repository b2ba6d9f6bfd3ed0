package dev.lpips.golden;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a golden: segments separated by slashes, such as {@code LoginPageTest/dark-mode}. What a segment may be
 * says {@link PortableSegment}; {@link PortableSegment#of} makes one of any text.
 *
 * <p>A last segment may end with {@code @} and a variant, such as {@code LoginPageTest/dark-mode@linux}: a golden that is
 * used in place of the plain one where the variant fits, see {@link GoldenVariants}.
 *
 * <p>Names are equal if their texts are. Two names that differ only in case are different names, although some file
 * systems keep one file for both; {@link #caseless} is the same for both.
 *
 * @param value the segments with slashes between them, without a variant at most {@value #MAXIMUM_LENGTH} characters
 */
public record GoldenName(String value) {

    /** The most characters a name may have without its variant: with the folders above it, Windows takes 260. */
    public static final int MAXIMUM_LENGTH = 200;

    private static final Pattern VARIANT =
            Pattern.compile("(?!.*\\.(?i:png)$)[A-Za-z0-9_-]([A-Za-z0-9._-]{0,30}[A-Za-z0-9_-])?");
    private static final String ACCEPTED =
            "Accepted are segments of 1 to %d of A-Z a-z 0-9 . _ - @ with / between them, at most %d characters together;"
                    + " none begins with a dot or hyphen, ends with a dot, .png or .mask, or is a device name of Windows"
                    + " (con, nul, com1, ...)";

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is too long or one of its segments is not accepted; the message says what
     *     is
     */
    public GoldenName {
        String plain = plain(value);
        for (String segment : split(plain)) {
            PortableSegment.problem(segment).ifPresent(problem -> {
                throw refusal(value, "its segment \"%s\" %s".formatted(segment, problem));
            });
        }
        if (plain.length() > MAXIMUM_LENGTH) {
            throw refusal(value, "it has %d characters".formatted(plain.length()));
        }
    }

    /**
     * Returns the name made of texts, each of which becomes a segment by {@link PortableSegment#of}. If they are too long
     * together, all but the first become one, which ends with a hash of their texts.
     *
     * @param texts at least one
     */
    public static GoldenName of(List<String> texts) {
        List<String> segments = texts.stream().map(PortableSegment::of).toList();
        String whole = String.join("/", segments);
        if (whole.length() <= MAXIMUM_LENGTH) {
            return new GoldenName(whole);
        }
        String first = segments.get(0);
        int room = Math.min(PortableSegment.MAXIMUM_LENGTH, MAXIMUM_LENGTH - first.length() - 1);
        String rest = texts.stream().skip(1).collect(Collectors.joining("/"));
        return new GoldenName(first + "/" + PortableSegment.of(rest, room));
    }

    /** Returns the parts between the slashes; at least one. */
    public List<String> segments() {
        return split(value);
    }

    /** Returns the name of the golden's file below the store's root, with slashes: {@code LoginPageTest/dark-mode.png}. */
    public String fileName() {
        return value + ".png";
    }

    /** Returns the variant, what follows the last {@code @} of the last segment; empty if this is a plain golden. */
    public Optional<String> variant() {
        String plain = plain(value);
        return plain.length() == value.length() ? Optional.empty() : Optional.of(value.substring(plain.length() + 1));
    }

    /** Returns this name without its variant. */
    public GoldenName withoutVariant() {
        return new GoldenName(plain(value));
    }

    /**
     * Returns the name of a variant of this golden.
     *
     * @param variant 1 to 32 of {@code A-Z a-z 0-9 . _ -}, the first and last no dot, and not {@code .png} at the end
     * @throws IllegalArgumentException if it is none, or this is a variant already
     */
    public GoldenName withVariant(String variant) {
        if (variant().isPresent()) {
            throw new IllegalArgumentException("\"%s\" is a variant already".formatted(value));
        }
        if (!VARIANT.matcher(variant).matches()) {
            throw new IllegalArgumentException(
                    ("\"%s\" is no variant of a golden. Accepted are 1 to 32 of A-Z a-z 0-9 . _ -, the first and last no dot,"
                                    + " and not .png at the end")
                            .formatted(variant));
        }
        return new GoldenName(value + "@" + variant);
    }

    /** Returns a text that is the same for all names which are one file where case does not count. */
    public String caseless() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** Returns the name itself. */
    @Override
    public String toString() {
        return value;
    }

    /** What precedes a variant. An @ that no variant follows is part of the name, as any other character. */
    private static String plain(String value) {
        int at = value.lastIndexOf('@');
        boolean separates = at > value.lastIndexOf('/') + 1
                && VARIANT.matcher(value.substring(at + 1)).matches();
        return separates ? value.substring(0, at) : value;
    }

    private static List<String> split(String value) {
        return List.of(value.split("/", -1));
    }

    private static IllegalArgumentException refusal(String value, String problem) {
        return new IllegalArgumentException("\"%s\" cannot name a golden: %s. %s"
                .formatted(value, problem, ACCEPTED.formatted(PortableSegment.MAXIMUM_LENGTH, MAXIMUM_LENGTH)));
    }
}
