package dev.lpips.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A folder that nothing is written or read outside of, symbolic links followed. */
public final class ContainedFolder {

    private ContainedFolder() {}

    /**
     * Creates the folders from a root down to the folder of a file. Each step is checked before the next folder is made in it:
     * a link must not even get an empty folder made outside.
     *
     * @param root the folder to stay in; created if it does not exist
     * @param file a file below it, which need not exist
     * @throws IllegalArgumentException if a symbolic link leads out of the root
     * @throws IOException if a folder cannot be created
     */
    public static void createFor(Path root, Path file) throws IOException {
        create(root);
        Path folder = root;
        for (Path step : root.relativize(file.resolveSibling(""))) {
            folder = folder.resolve(step);
            create(folder);
            requireInside(root, file, folder.toRealPath());
        }
    }

    /**
     * Requires that a real path lies within a root.
     *
     * @param file the file as the reader knows it, for the message
     * @throws IllegalArgumentException if it does not
     */
    public static void requireInside(Path root, Path file, Path real) throws IOException {
        if (!real.startsWith(root.toRealPath())) {
            throw new IllegalArgumentException(
                    "%s lies outside of %s: a symbolic link leads to %s".formatted(file, root, real));
        }
    }

    /** Tells whether a file is a regular file below a root, with no link on the way to it. */
    public static boolean hasOwn(Path root, Path file) throws IOException {
        Path realRoot = root.toRealPath();
        Path plain = realRoot.resolve(root.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize()));
        return plain.normalize().startsWith(realRoot)
                && Files.isRegularFile(plain, LinkOption.NOFOLLOW_LINKS)
                && plain.toRealPath().equals(plain);
    }

    private static void create(Path folder) throws IOException {
        // createDirectories alone takes neither a link to a folder nor the empty path for an existing folder.
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }
}
