package dev.lpips.calibrate;

import dev.lpips.image.io.ImageFiles;
import dev.lpips.internal.file.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Renders of the same pictures, a folder each, with the same names in all of them.
 *
 * @param folders the folders, sorted
 * @param names the pictures that each of them has
 */
record RenderFolders(List<Path> folders, List<String> names) {

    /**
     * Lists the folders in a folder.
     *
     * @throws IllegalArgumentException if there is none, or if they do not have the same pictures
     * @throws IOException if a folder cannot be listed
     */
    static RenderFolders in(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            throw new IllegalArgumentException("There is no directory " + parent);
        }
        List<Path> folders;
        try (Stream<Path> children = Files.list(parent)) {
            folders = children.filter(Files::isDirectory).sorted().toList();
        }
        if (folders.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no folders: put each render into a folder of its own, with the same names in each"
                            .formatted(parent));
        }
        List<String> names = pictures(folders.get(0));
        for (Path folder : folders) {
            if (!pictures(folder).equals(names)) {
                throw new IllegalArgumentException(
                        "%s and %s do not have the same pictures".formatted(folders.get(0), folder));
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("There is no picture in " + folders.get(0));
        }
        return new RenderFolders(folders, names);
    }

    private static List<String> pictures(Path folder) throws IOException {
        return new TreeSet<>(FileTree.files(folder))
                .stream().filter(ImageFiles::isImageName).toList();
    }
}
