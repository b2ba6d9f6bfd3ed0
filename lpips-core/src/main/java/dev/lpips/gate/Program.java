package dev.lpips.gate;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What runs here: another version of this library, of a decoder, of the runtime or of Java may measure something else. */
final class Program {

    private Program() {}

    /**
     * Returns a text that changes with the program: Java, the machine, and name, length and time of each jar. Empty if classes come from
     * a folder, as in a build of this library itself, where a change shows in none of them.
     */
    static Optional<String> identity() {
        List<Path> jars = classPath();
        if (jars.isEmpty() || !jars.stream().allMatch(Files::isRegularFile)) {
            return Optional.empty();
        }
        try {
            StringBuilder identity = new StringBuilder();
            for (String property : List.of("java.vendor", "java.runtime.version", "os.name", "os.arch")) {
                identity.append(System.getProperty(property)).append('\n');
            }
            for (Path jar : jars) {
                identity.append(jar.getFileName())
                        .append(' ')
                        .append(Files.size(jar))
                        .append(' ')
                        .append(Files.getLastModifiedTime(jar).toMillis())
                        .append('\n');
            }
            return Optional.of(identity.toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Maven's plugins have a class loader of their own, other programs the one of their class path. */
    private static List<Path> classPath() {
        if (Program.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .flatMap(url -> file(url).stream())
                    .toList();
        }
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static Optional<Path> file(URL url) {
        try {
            URI uri = url.toURI();
            return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.of(Path.of(""));
        } catch (URISyntaxException e) {
            return Optional.of(Path.of(""));
        }
    }
}
