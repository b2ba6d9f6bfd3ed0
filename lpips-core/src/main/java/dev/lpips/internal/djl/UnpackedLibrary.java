package dev.lpips.internal.djl;

import ai.onnxruntime.OrtEnvironment;
import dev.lpips.internal.file.AtomicWrite;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/**
 * ONNX Runtime's library, unpacked once and kept in the user's folder. ONNX Runtime unpacks its 24 MB anew in each JVM, which
 * takes longer than all else before the first evaluation.
 *
 * <p>Used on Linux only, where it was tried. A file is loaded only if it has the size and the checksum of the one in the jar,
 * belongs to this user, may be changed by nobody else and may be executed; else ONNX Runtime unpacks its own.
 */
final class UnpackedLibrary {

    private static final String LIBRARY = "onnxruntime";
    private static final String PROPERTIES = "onnxruntime.native.";
    private static final String PATH_PROPERTY = PROPERTIES + LIBRARY + ".path";

    /** A file is loaded for one class loader of a JVM; the copies in other ones unpack theirs. */
    private static final String TAKEN_PROPERTY = "dev.lpips.native.taken";

    private static final Map<String, String> PLATFORMS =
            Map.of("amd64", "linux-x64", "x86_64", "linux-x64", "aarch64", "linux-aarch64");

    private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rwx------");

    private UnpackedLibrary() {}

    /**
     * Does what loads ONNX Runtime, with the library offered to it, if it can be.
     *
     * @param folder where it is kept, which need not exist
     */
    static void whileOffered(Path folder, Runnable loading) {
        Optional<Path> library = isWanted() ? resource().flatMap(url -> in(folder, url)) : Optional.empty();
        if (library.isEmpty()) {
            loading.run();
            return;
        }
        System.setProperty(TAKEN_PROPERTY, library.get().toString());
        System.setProperty(PATH_PROPERTY, library.get().toString());
        try {
            loading.run();
        } finally {
            // Another class loader would be refused the same file.
            System.clearProperty(PATH_PROPERTY);
        }
    }

    private static boolean isWanted() {
        return System.getProperty(TAKEN_PROPERTY) == null
                && System.getProperties().stringPropertyNames().stream().noneMatch(name -> name.startsWith(PROPERTIES));
    }

    private static Optional<URL> resource() {
        boolean isLinux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return Optional.ofNullable(
                        PLATFORMS.get(System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)))
                .filter(platform -> isLinux)
                .map(platform -> OrtEnvironment.class.getResource(
                        "/ai/onnxruntime/native/%s/lib%s.so".formatted(platform, LIBRARY)));
    }

    /** Returns a library of a jar as a file that may be loaded; empty if there can be none. */
    static Optional<Path> in(Path folder, URL resource) {
        try {
            if (!(resource.openConnection() instanceof JarURLConnection connection)) {
                return Optional.empty();
            }
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                return in(folder, jar, connection.getJarEntry());
            }
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            // No folder, a full disk, a file system without permissions: ONNX Runtime has its own way then.
            return Optional.empty();
        }
    }

    private static Optional<Path> in(Path folder, JarFile jar, JarEntry entry) throws IOException {
        Path file = folder.resolve("lib%s-%08x.so".formatted(LIBRARY, entry.getCrc()));
        if (!isThat(file, entry)) {
            Files.createDirectories(folder);
            try (InputStream library = jar.getInputStream(entry)) {
                AtomicWrite.to(file, library.readAllBytes());
            }
            Files.setPosixFilePermissions(file, OURS);
        }
        return Optional.of(file).filter(UnpackedLibrary::isTrusted);
    }

    private static boolean isThat(Path file, JarEntry entry) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) {
            return false;
        }
        CRC32 checksum = new CRC32();
        checksum.update(Files.readAllBytes(file));
        return checksum.getValue() == entry.getCrc();
    }

    /** Tells whether a file is of this user alone; {@code isExecutable} is false on a file system mounted with noexec. */
    private static boolean isTrusted(Path file) {
        try {
            return isOfThisUserAlone(file) && isOfThisUserAlone(file.resolveSibling("")) && Files.isExecutable(file);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOfThisUserAlone(Path path) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        return Files.getOwner(path).getName().equals(System.getProperty("user.name"))
                && !permissions.contains(PosixFilePermission.GROUP_WRITE)
                && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
    }
}
