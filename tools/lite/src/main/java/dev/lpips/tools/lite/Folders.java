package dev.lpips.tools.lite;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where things are.
 *
 * @param photos JPEG photos of 512 x 512
 * @param home where alex is installed, as {@code lpips.home}
 * @param work where shards, checkpoints and results go; a run that was cut off goes on from what is there
 * @param updates pairs of goldens that real projects changed, if there are any
 */
record Folders(Path photos, Path home, Path work, Optional<Path> updates) {

    private static final Set<String> KNOWN = Set.of("photos", "home", "work", "updates");

    /**
     * Reads arguments such as {@code --photos=photos/cid22}.
     *
     * @throws IllegalArgumentException if one is missing, or not known
     */
    static Folders of(String... arguments) {
        Map<String, Path> named = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 2 ? argument : argument.substring(2, equals);
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException(
                        "Not an argument: %s; there are --photos=, --home=, --work= and --updates="
                                .formatted(argument));
            }
            named.put(name, Path.of(argument.substring(equals + 1)));
        }
        return new Folders(
                require(named, "photos"),
                require(named, "home"),
                require(named, "work"),
                Optional.ofNullable(named.get("updates")));
    }

    Path shards(String set) {
        return work.resolve(set);
    }

    Path checkpoint(String name) {
        return work.resolve(name + ".state");
    }

    Path model() {
        return work.resolve("lite-1.onnx");
    }

    Path agreement() {
        return work.resolve("agreement.md");
    }

    /** Not what a training found: that took hours. */
    Path evaluation() {
        return work.resolve("evaluation.md");
    }

    private static Path require(Map<String, Path> named, String name) {
        Path path = named.get(name);
        if (path == null) {
            throw new IllegalArgumentException("Missing: --%s=".formatted(name));
        }
        return path;
    }
}
