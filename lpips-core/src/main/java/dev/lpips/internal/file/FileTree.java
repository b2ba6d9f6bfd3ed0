package dev.lpips.internal.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;

/**
 * The files below a folder. Symbolic links are followed as long as they stay inside; one that leads out is an error, because
 * files that are passed over silently are files that nobody checks.
 */
public final class FileTree {

    private FileTree() {}

    /**
     * Lists the files below a folder, which may itself be a link: their paths relative to it, with {@code /} between folders,
     * sorted. A link that leads nowhere is listed as a file.
     *
     * @throws IllegalArgumentException if a link leads out of the folder, or back to a folder above it
     * @throws IOException if the folder, or one in it, cannot be listed
     */
    public static Set<String> files(Path root) throws IOException {
        Path real = root.toRealPath();
        Set<String> files = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(real, FileVisitOption.FOLLOW_LINKS)) {
            for (Iterator<Path> each = walk.iterator(); each.hasNext(); ) {
                Path file = each.next();
                String name =
                        FilenameUtils.separatorsToUnix(real.relativize(file).toString());
                if (Files.isSymbolicLink(file)) {
                    requireInside(real, file, root.resolve(name));
                }
                if (!Files.isDirectory(file)) {
                    files.add(name);
                }
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof FileSystemLoopException loop) {
                throw new IllegalArgumentException(
                        "%s is a link to a folder above it. Remove the link".formatted(loop.getFile()), e);
            }
            throw e.getCause();
        }
        return files;
    }

    private static void requireInside(Path realRoot, Path link, Path shown) throws IOException {
        Path target;
        try {
            target = link.toRealPath();
        } catch (NoSuchFileException e) {
            // It leads nowhere: whoever reads it reports that.
            return;
        }
        if (!target.startsWith(realRoot)) {
            throw new IllegalArgumentException(
                    "%s is a link that leads out of its directory, to %s. Replace it by a copy"
                            .formatted(shown, target));
        }
    }
}
