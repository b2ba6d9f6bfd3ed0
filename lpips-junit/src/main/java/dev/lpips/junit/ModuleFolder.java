package dev.lpips.junit;

import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of the module that a test class belongs to, by the place of the compiled class. IDEs and Gradle may start tests
 * in the folder above, and goldens lie with the tests.
 */
final class ModuleFolder {

    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");

    private ModuleFolder() {}

    /**
     * Returns where a folder of the module lies.
     *
     * @param relative its path in the module; an absolute one is returned as it is
     * @param workingDirectory where this JVM was started
     * @param testClass a class of the module
     * @return the path as it is, if the module is the working directory, is not found, or only the working directory has
     *     such a folder; otherwise the path with the module in front, relative to the working directory where possible
     */
    static Path resolve(Path relative, Path workingDirectory, Class<?> testClass) {
        return of(testClass)
                .filter(module -> !module.equals(workingDirectory))
                .filter(module ->
                        Files.exists(module.resolve(relative)) || Files.notExists(workingDirectory.resolve(relative)))
                .map(module -> module.startsWith(workingDirectory) ? workingDirectory.relativize(module) : module)
                .map(module -> module.resolve(relative))
                .orElse(relative);
    }

    private static Optional<Path> of(Class<?> testClass) {
        return classes(testClass)
                .flatMap(folder -> Stream.iterate(folder, Path::getParent)
                        .takeWhile(above -> above != null)
                        .filter(ModuleFolder::hasBuildFile)
                        .findFirst());
    }

    /** Returns the folder of compiled classes; empty for a class in a jar, which belongs to no module here. */
    private static Optional<Path> classes(Class<?> testClass) {
        CodeSource source = testClass.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI())).filter(Files::isDirectory);
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private static boolean hasBuildFile(Path folder) {
        return BUILD_FILES.stream().anyMatch(file -> Files.isRegularFile(folder.resolve(file)));
    }
}
