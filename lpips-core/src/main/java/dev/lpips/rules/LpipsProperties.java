package dev.lpips.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of all {@code lpips.*} system properties: those of tests, and those of the Maven goals, which Maven hands down
 * to the JVMs of the tests. A property that nobody reads is a setting that nobody enforces, so an unknown one is refused.
 *
 * @since 0.1.0
 */
public final class LpipsProperties {

    private static final String PREFIX = "lpips.";

    private static final Set<String> OTHERS = Set.of(
            "actual",
            "actualDirectory",
            "among",
            "attachments",
            "backboneFile",
            "cache",
            "calibrate.changed",
            "calibrate.renders",
            "distances",
            "evidence.directory",
            "excludes",
            "explain.directory",
            "failOnDifference",
            "failureIgnore",
            "from",
            "golden",
            "golden.allowRecordOnCi",
            "golden.mode",
            "golden.variant",
            "goldenDirectories",
            "goldenDirectory",
            "headFile",
            "home",
            "ignoredFiles",
            "includes",
            "measures",
            "onlyIfMissing",
            "output",
            "picture",
            "picture.maxMegabytes",
            "preview",
            "prune.delete",
            "reference",
            "report.inline",
            "run",
            "showIdentical",
            "skip",
            "top");

    private static final Set<String> KNOWN = known();

    private LpipsProperties() {}

    /** Returns all names but those of the measures of features, which have too many layers; sorted. */
    public static Set<String> known() {
        Set<String> names = new TreeSet<>();
        OTHERS.forEach(name -> names.add(PREFIX + name));
        GoldenKeys.all().stream()
                .filter(key -> !key.equals(GoldenKeys.MODE) && !key.equals(GoldenKeys.VARIANT))
                .filter(key -> !GoldenKeys.isOfFeatures(key))
                .forEach(key -> names.add(PREFIX + key));
        return names;
    }

    /**
     * Requires that all names which begin with {@code lpips.} are known.
     *
     * @param names the names of all system properties; others than ours do not matter
     * @throws IllegalArgumentException if one is unknown; the message has the known name that is most like it
     */
    public static void requireKnown(Collection<String> names) {
        names.stream()
                .filter(name -> name.startsWith(PREFIX) && !isKnown(name))
                .sorted()
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException(
                            "There is no system property \"%s\". Did you mean %s? There are %s"
                                    .formatted(unknown, nearest(unknown), String.join(", ", KNOWN)));
                });
    }

    private static boolean isKnown(String name) {
        String key = name.substring(PREFIX.length());
        return KNOWN.contains(name)
                || (GoldenKeys.isOfFeatures(key) && GoldenKeys.all().contains(key));
    }

    private static String nearest(String unknown) {
        return KNOWN.stream()
                .min(Comparator.comparingInt(name -> edits(name, unknown)))
                .orElseThrow();
    }

    /** Levenshtein's distance: the fewest characters to insert, delete or replace. */
    private static int edits(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[other.length()];
    }
}
