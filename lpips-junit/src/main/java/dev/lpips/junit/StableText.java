package dev.lpips.junit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A display name without what is different in every run: identity hashes, numbers of generated classes, names of temporary
 * folders, the order of a map's entries. A golden that is called after such a thing is never found again.
 *
 * <p>Two invocations that differ in nothing else get one name, and the second is refused, see {@link
 * dev.lpips.golden.GoldenVerifier#claim}.
 */
final class StableText {

    /** {@code ChartTest$$Lambda$14/0x00007f0c} on JDK 17, {@code ChartTest$$Lambda/0x00007f0c} on JDK 21. */
    private static final Pattern LAMBDA = Pattern.compile("(\\$\\$Lambda)(?:\\$\\d+)?(?:/(?:0x)?[0-9a-f]+)?");

    /** Classes that the JDK, Mockito, Byte Buddy, Hibernate and CGLIB make while the tests run. */
    private static final Pattern GENERATED = Pattern.compile(
            "(\\$Proxy)\\d+|(\\$MockitoMock)\\$\\d+|(\\$(?:ByteBuddy|HibernateProxy))\\$\\w+|(\\$\\$EnhancerBy\\w+)\\$\\$[0-9a-f]+");

    /** What {@link Object#toString} makes of an array: {@code [I@1b2c3d}. */
    private static final Pattern ARRAY = Pattern.compile("(\\[+(?:[BCDFIJSZ]|L[\\w.$]+;))@[0-9a-f]{1,8}(?![\\w.])");

    /** What it makes of any other object. A short word in front of the @ could be that of an address. */
    private static final Pattern OBJECT =
            Pattern.compile("((?:[A-Za-z_$][\\w$]*\\.)+[\\w$]+|\\w*\\$[\\w$]*)@[0-9a-f]{1,8}"
                    + "(?![\\w.])|\\b([A-Za-z_]\\w*)@[0-9a-f]{6,8}(?![\\w.])");

    private static final Pattern HASH_CODE = Pattern.compile("(?i)(hashCode)\\s*[:=]\\s*-?\\d+");

    private StableText() {}

    static String of(String displayName) {
        String text = withoutTemporaryFolders(displayName);
        text = LAMBDA.matcher(text).replaceAll("$1");
        text = GENERATED.matcher(text).replaceAll("$1$2$3$4");
        text = ARRAY.matcher(text).replaceAll("$1");
        text = OBJECT.matcher(text).replaceAll("$1$2");
        text = HASH_CODE.matcher(text).replaceAll("$1");
        return withSortedMaps(text);
    }

    private static String withoutTemporaryFolders(String text) {
        String folder = Path.of(System.getProperty("java.io.tmpdir")).toString();
        return text.replaceAll(Pattern.quote(folder) + "[/\\\\][^/\\\\\\s,;\\])}]+", "tmp");
    }

    /** Sorts what stands between braces, {@code {b=1, a=2}}, if each part is an entry. Brackets may be lists, and stay. */
    private static String withSortedMaps(String text) {
        int open = text.indexOf('{');
        int close = open < 0 ? -1 : closing(text, open);
        if (close < 0) {
            return text;
        }
        List<String> parts = parts(text.substring(open + 1, close)).stream()
                .map(StableText::withSortedMaps)
                .toList();
        boolean isMap = parts.stream().allMatch(part -> part.contains("="));
        String inside = String.join(", ", isMap ? parts.stream().sorted().toList() : parts);
        return text.substring(0, open + 1) + inside + "}" + withSortedMaps(text.substring(close + 1));
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += depthChange(text.charAt(i));
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> parts(String inside) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < inside.length(); i++) {
            depth += depthChange(inside.charAt(i));
            if (depth == 0 && inside.startsWith(", ", i)) {
                parts.add(inside.substring(start, i));
                start = i + 2;
            }
        }
        parts.add(inside.substring(start));
        return parts;
    }

    private static int depthChange(char character) {
        return switch (character) {
            case '{', '[', '(' -> 1;
            case '}', ']', ')' -> -1;
            default -> 0;
        };
    }
}
