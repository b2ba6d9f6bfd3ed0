package dev.lpips.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of several goldens are looked at: those of the patterns that include, or all if there are none, without those of the
 * patterns that exclude.
 *
 * @param includes the patterns that include; none includes everything
 * @param excludes the patterns that exclude
 * @since 0.1.0
 */
public record NameFilter(List<NameGlob> includes, List<NameGlob> excludes) {

    /** Leaves nothing out. */
    public static final NameFilter ALL = new NameFilter(List.of(), List.of());

    /** Copies the lists. */
    public NameFilter {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /**
     * Parses patterns.
     *
     * @throws IllegalArgumentException if one has characters that no name has
     */
    public static NameFilter of(List<String> includes, List<String> excludes) {
        return new NameFilter(globs(includes), globs(excludes));
    }

    /**
     * Tells whether a golden is looked at.
     *
     * @param names what it is called: one of them matching is enough to include or to exclude it
     */
    public boolean accepts(String... names) {
        return (includes.isEmpty() || matches(includes, names)) && !matches(excludes, names);
    }

    /** Tells whether nothing is left out. */
    public boolean isAll() {
        return includes.isEmpty() && excludes.isEmpty();
    }

    /** Returns the patterns as they are set, such as {@code lpips.includes=charts/**}. */
    @Override
    public String toString() {
        return Stream.of(setting("lpips.includes", includes), setting("lpips.excludes", excludes))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static boolean matches(List<NameGlob> globs, String... names) {
        return Stream.of(names).anyMatch(name -> globs.stream().anyMatch(glob -> glob.matches(name)));
    }

    private static String setting(String name, List<NameGlob> globs) {
        return globs.isEmpty()
                ? ""
                : globs.stream().map(NameGlob::text).collect(Collectors.joining(",", name + "=", ""));
    }

    private static List<NameGlob> globs(List<String> patterns) {
        return patterns.stream().map(String::strip).map(NameGlob::new).toList();
    }
}
