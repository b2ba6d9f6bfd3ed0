package dev.lpips.batch;

import dev.lpips.image.io.ImageFiles;
import dev.lpips.internal.file.FileTree;
import dev.lpips.internal.file.IoReason;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Finds which files belong together. */
public final class PicturePairs {

    private PicturePairs() {}

    /**
     * Pairs two files, or the pictures below two directories by their relative path, in the order of their names.
     *
     * <p>In directories, files that are not called like a picture ({@link ImageFiles#isImageName}) and those in hidden
     * folders do not count. A picture in one directory only makes a pair as well, with a file that does not exist.
     *
     * @throws IllegalArgumentException if one is a directory and the other is not
     * @throws FileNotFoundException if neither exists
     * @throws IOException if a directory cannot be listed
     */
    public static List<PicturePair> of(Path reference, Path actual) throws IOException {
        if (Files.notExists(reference) && Files.notExists(actual)) {
            throw new FileNotFoundException("there is neither %s nor %s".formatted(reference, actual));
        }
        boolean directories = Files.isDirectory(reference) || Files.isDirectory(actual);
        if (!directories) {
            return List.of(new PicturePair(String.valueOf(actual.getFileName()), reference, actual));
        }
        requireDirectoryOrNothing(reference);
        requireDirectoryOrNothing(actual);
        TreeSet<String> names = new TreeSet<>(names(reference));
        names.addAll(names(actual));
        return names.stream()
                .map(name -> new PicturePair(name, reference.resolve(name), actual.resolve(name)))
                .toList();
    }

    /**
     * Lists the pictures below a directory: their relative paths, with {@code /} between folders, sorted. A directory
     * that does not exist has none.
     *
     * @throws IllegalArgumentException if a symbolic link leads out of it
     * @throws IOException if it, or a folder in it, cannot be listed; the message says which and why
     */
    public static List<String> names(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try {
            return FileTree.files(directory).stream()
                    .filter(PicturePairs::isVisiblePicture)
                    .toList();
        } catch (IOException e) {
            throw cannotList(directory, e);
        }
    }

    private static IOException cannotList(Path directory, IOException e) {
        return new IOException("Cannot list the pictures in %s: %s".formatted(directory, IoReason.of(e)), e);
    }

    private static boolean isVisiblePicture(String name) {
        boolean hidden = name.startsWith(".") || name.contains("/.");
        return !hidden && ImageFiles.isImageName(name);
    }

    private static void requireDirectoryOrNothing(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new IllegalArgumentException(
                    "Compare two files or two directories, but %s is a file and its counterpart a directory"
                            .formatted(path));
        }
    }
}
