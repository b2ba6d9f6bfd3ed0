package dev.lpips.junit;

import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.golden.GoldenVerifier;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The goldens of one folder during one run of JUnit's engine: one verifier for all tests, which remembers what was
 * recorded, and which name belongs to whom. Safe for use by several threads.
 */
final class GoldenRun {

    private final GoldenVerifier verifier;
    private final Map<String, TestName> owners = new ConcurrentHashMap<>();

    GoldenRun(Path directory, GoldenMode mode) {
        this.verifier = new GoldenVerifier(GoldenStore.at(directory), mode);
    }

    GoldenVerifier verifier() {
        return verifier;
    }

    /**
     * Notes that a name was made from a test's own name. Two tests with one name would be held against one picture, and
     * in a record mode the first to come would decide which. Invocations of one test may share a name: a retry does.
     *
     * @throws IllegalArgumentException if it was made from another test's name before
     */
    void claim(GoldenName name, TestName test) {
        // On Windows and macOS, two names that differ in case are one file.
        TestName owner = owners.computeIfAbsent(name.value().toLowerCase(Locale.ROOT), any -> test);
        if (!owner.isOfSameTest(test)) {
            throw new IllegalArgumentException(
                    ("Two tests have the golden \"%s\": one of %s and one of %s. Name one of them, as in"
                                    + " matchesGolden(\"name\"), or give classes of one name different folders, as in"
                                    + " @GoldenImages(directory = \"src/test/goldens/shop\")")
                            .formatted(name, owner.testClass(), test.testClass()));
        }
    }
}
