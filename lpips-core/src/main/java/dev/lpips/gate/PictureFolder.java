package dev.lpips.gate;

import dev.lpips.golden.GoldenStore;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.internal.file.FileTree;
import dev.lpips.internal.file.IoReason;
import dev.lpips.rules.NameGlob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.io.FilenameUtils;

/**
 * A directory of pictures, of the build or of goldens.
 *
 * @param root the directory
 * @param pictures the relative paths of all pictures, sorted
 * @param others those of all other files: hidden ones, masks, and files of formats that are not read
 */
record PictureFolder(Path root, Set<String> pictures, Set<String> others) {

    /**
     * Lists a directory.
     *
     * @throws IllegalArgumentException if a link leads out of it
     * @throws IOException if it cannot be listed
     */
    static PictureFolder list(Path root) throws IOException {
        Set<String> files;
        try {
            files = FileTree.files(root);
        } catch (IOException e) {
            throw new IOException("Cannot list the pictures in %s: %s".formatted(root, IoReason.of(e)), e);
        }
        Set<String> pictures =
                files.stream().filter(PictureFolder::isPicture).collect(Collectors.toCollection(TreeSet::new));
        Set<String> others = new TreeSet<>(files);
        others.removeAll(pictures);
        return new PictureFolder(root, pictures, others);
    }

    /** Returns this directory without the files of some patterns. */
    PictureFolder without(List<NameGlob> ignored) {
        return new PictureFolder(root, not(ignored, pictures), not(ignored, others));
    }

    private static Set<String> not(List<NameGlob> ignored, Set<String> files) {
        return files.stream()
                .filter(file -> ignored.stream().noneMatch(glob -> glob.matches(file)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Path file(String picture) {
        return root.resolve(picture);
    }

    /** Returns another picture that differs from this one in its extension only. */
    Optional<String> withOtherExtension(String picture) {
        String stem = FilenameUtils.removeExtension(picture);
        return pictures.stream()
                .filter(other -> !other.equals(picture))
                .filter(other -> FilenameUtils.removeExtension(other).equals(stem))
                .findFirst();
    }

    private static boolean isPicture(String file) {
        boolean isHidden = file.startsWith(".") || file.contains("/.");
        return !isHidden && !GoldenStore.isMask(file) && ImageFiles.isImageName(file);
    }
}
