package dev.lpips.maven;

import dev.lpips.gate.TestScope;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which tests a build runs, from the properties that Surefire and Failsafe obey. */
final class TestFilters {

    private static final List<String> SKIPS = List.of("maven.test.skip", "skipTests");
    private static final List<String> FILTERS = List.of(
            "test",
            "it.test",
            "groups",
            "excludedGroups",
            "surefire.includes",
            "surefire.excludes",
            "surefire.includesFile",
            "surefire.excludesFile",
            "failsafe.includes",
            "failsafe.excludes",
            "skipITs");

    private TestFilters() {}

    /**
     * Returns the scope of a build.
     *
     * @param layers properties of the command line and the project, the first that has one decides
     */
    static TestScope scope(Properties... layers) {
        Properties all = new Properties();
        for (int i = layers.length - 1; i >= 0; i--) {
            all.putAll(layers[i]);
        }
        String skips = set(all, SKIPS.stream().filter(key -> isTrue(all.getProperty(key))));
        if (!skips.isEmpty()) {
            return TestScope.skipped(skips);
        }
        String filters = set(all, FILTERS.stream().filter(key -> isSet(all.getProperty(key))));
        return filters.isEmpty() ? TestScope.COMPLETE : TestScope.filtered(filters);
    }

    private static String set(Properties all, Stream<String> keys) {
        return keys.map(key -> key + "=" + all.getProperty(key)).collect(Collectors.joining(", "));
    }

    /** Maven takes a property without a value for true. */
    private static boolean isTrue(String value) {
        return value != null && (value.isBlank() || value.strip().equalsIgnoreCase("true"));
    }

    private static boolean isSet(String value) {
        return value != null && !value.isBlank() && !value.strip().equalsIgnoreCase("false");
    }
}
