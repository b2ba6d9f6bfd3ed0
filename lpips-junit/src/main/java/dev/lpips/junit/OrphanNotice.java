package dev.lpips.junit;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenVerifier;
import dev.lpips.golden.Orphans;
import dev.lpips.golden.PortableSegment;
import dev.lpips.model.Lookup;
import dev.lpips.rules.GoldenRules;
import dev.lpips.run.FactKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said at the end about goldens that no test has any more, and about settings of goldens that there are none of. In
 * doubt, nothing: goldens of a class are named only if
 * all its tests ran to the end in this JVM, or if nothing in this project has such a class.
 */
final class OrphanNotice {

    /** With these, a build runs some of its tests, and hands that down to the JVMs of the tests. */
    private static final List<String> FILTERS =
            List.of("test", "it.test", "groups", "excludedGroups", "surefire.includesFile", "surefire.excludesFile");

    /** Enough to know which; the goal lists all of them. */
    private static final int SHOWN = 3;

    private static final Set<String> SOURCES = Set.of("java", "kt", "groovy", "scala");

    private final Path project;
    private final Set<String> finished;
    private final boolean isPart;

    /**
     * Creates the notice of a session.
     *
     * @param project the folder of everything that could have a test class
     * @param finished the classes whose tests all ran to the end
     * @param properties the properties of this JVM
     */
    OrphanNotice(Path project, Set<String> finished, Lookup properties) {
        this.project = project.toAbsolutePath().normalize();
        this.finished = finished;
        this.isPart = isFiltered(properties);
    }

    /** Tells whether the build runs some of its tests. */
    static boolean isFiltered(Lookup properties) {
        return FILTERS.stream().map(properties::get).anyMatch(filter -> filter != null && !filter.isBlank());
    }

    /** Returns what to say about a folder of goldens; empty if nothing. Says it once in a run, whichever JVM comes first. */
    Optional<String> of(GoldenVerifier verifier) {
        Path root = root(verifier);
        if (!isCertain(root)) {
            return Optional.empty();
        }
        Map<String, Boolean> settled = new HashMap<>();
        List<GoldenName> news = Orphans.of(verifier, group -> settled.computeIfAbsent(group, this::isSettled)).stream()
                .filter(name -> verifier.ledger()
                        .putIfAbsent(FactKind.ORPHAN, Orphans.key(verifier.store(), name), "")
                        .isEmpty())
                .toList();
        return news.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "No test has these goldens any more (%d): %s%s. mvn dev.lpips:lpips-maven-plugin:prune lists them all",
                        news.size(),
                        news.stream()
                                .limit(SHOWN)
                                .map(name -> verifier.store().file(name).toString())
                                .collect(Collectors.joining(", ")),
                        news.size() > SHOWN ? " and others" : ""));
    }

    /** Returns what to say about the settings of a folder of goldens, as {@link #of} does about the goldens. */
    Optional<String> ofSettings(GoldenVerifier verifier) {
        if (!isCertain(root(verifier))) {
            return Optional.empty();
        }
        List<String> news = GoldenRules.of(verifier.store().root())
                .unmatched(verifier.store().names())
                .stream()
                .filter(place -> verifier.ledger()
                        .putIfAbsent(FactKind.IDLE_SETTING, place, "")
                        .isEmpty())
                .toList();
        return news.isEmpty()
                ? Optional.empty()
                : Optional.of("These settings are for no golden there is: " + String.join("; ", news));
    }

    private boolean isCertain(Path root) {
        return !isPart && !finished.isEmpty() && root.startsWith(project);
    }

    private static Path root(GoldenVerifier verifier) {
        return verifier.store().root().toAbsolutePath().normalize();
    }

    private boolean isSettled(String group) {
        Set<String> candidates = finished.stream()
                .filter(type -> group(type.substring(type.lastIndexOf('.') + 1)).equals(group))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(Files::isRegularFile).allMatch(file -> isSettled(file, group, candidates));
        } catch (IOException | UncheckedIOException e) {
            // What cannot be looked at may have a test.
            return false;
        }
    }

    /** Tells whether a file keeps no unfinished test of a group. */
    private static boolean isSettled(Path file, String group, Set<String> candidates) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = name.substring(0, Math.max(dot, 0));
        String extension = name.substring(dot + 1);
        if (extension.equals("class")) {
            return !group(stem).equals(group) || candidates.stream().anyMatch(type -> isOf(file, type));
        }
        return !candidates.isEmpty() || !SOURCES.contains(extension) || !mentions(file, group);
    }

    private static boolean isOf(Path file, String type) {
        return file.endsWith(Path.of(type.replace('.', '/') + ".class"));
    }

    private static boolean mentions(Path source, String group) {
        try {
            return new String(Files.readAllBytes(source), StandardCharsets.UTF_8).contains(group);
        } catch (IOException e) {
            return true;
        }
    }

    private static String group(String simpleName) {
        return PortableSegment.of(simpleName);
    }
}
