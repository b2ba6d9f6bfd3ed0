package dev.lpips.gate;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What runs here: another version of this library, of a decoder, of the runtime or of Java may measure something else. */
final class Program {

    private Program() {}

    /**
     * Returns a text that changes with the program: Java, the machine, and name, length and time of each jar and of each file in a folder
     * of classes. Empty if that cannot be told.
     */
    static Optional<String> identity() {
        try {
            StringBuilder identity = new StringBuilder();
            for (String property : List.of("java.vendor", "java.runtime.version", "os.name", "os.arch")) {
                identity.append(System.getProperty(property)).append('\n');
            }
            for (Path entry : classPath()) {
                try (Stream<Path> files = Files.walk(entry)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        identity.append(file.getFileName())
                                .append(' ')
                                .append(Files.size(file))
                                .append(' ')
                                .append(Files.getLastModifiedTime(file).toMillis())
                                .append('\n');
                    }
                }
            }
            return Optional.of(identity.toString());
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Maven's plugins have a class loader of their own, other programs the one of their class path. */
    private static List<Path> classPath() {
        if (Program.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(Program::file).toList();
        }
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                // A class path may name what is not there.
                .filter(Files::exists)
                .toList();
    }

    /** Of a class that came from somewhere else there is no telling: this path does not exist, and so cannot be listed. */
    private static Path file(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Path.of("unknown-" + url.getProtocol());
        }
    }
}
