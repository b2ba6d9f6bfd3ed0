package dev.lpips.golden;

import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.UnreadableImageException;
import dev.lpips.internal.file.AtomicWrite;
import dev.lpips.internal.file.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;

/**
 * A folder of goldens: PNG files, each at its name. The only place that writes goldens.
 *
 * <p>Nothing is read or written outside of the folder, symbolic links followed. Instances hold nothing but the path, and
 * are safe to share; threads and processes that write one golden at the same time leave the whole picture of one of them.
 */
public final class GoldenStore {

    private final Path root;

    private GoldenStore(Path root) {
        this.root = root;
    }

    /** Returns the store of a folder, which need not exist before something is written. */
    public static GoldenStore at(Path root) {
        return new GoldenStore(root);
    }

    /** Returns the folder, as it was given. */
    public Path root() {
        return root;
    }

    /**
     * Returns the first of some names under which there is a golden, readable or not; empty if there is none.
     *
     * @throws UnreadableImageException if the file system does not tell
     */
    public Optional<GoldenName> find(List<GoldenName> candidates) {
        return candidates.stream().filter(this::isThere).findFirst();
    }

    /** Returns the file a golden of this name has, or would have. */
    public Path file(GoldenName name) {
        return root.resolve(name.fileName());
    }

    /**
     * Reads a golden. Empty only if there is no such file: one that is there but cannot be read is not missing, and must
     * not be taken for permission to record.
     *
     * @throws UnreadableImageException if the file is no picture, truncated, a Git LFS pointer, a link to nowhere, or not
     *     readable
     * @throws IllegalArgumentException if a symbolic link leads out of the store
     */
    public Optional<Pixels> read(GoldenName name) {
        if (!isThere(name)) {
            return Optional.empty();
        }
        Path file = file(name);
        try {
            requireInside(file, file.toRealPath());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return Optional.of(ImageFiles.read(file));
    }

    /**
     * Writes a golden as PNG, with the folders above it, in place of one that was there. The file is whole at every
     * moment; on failure it is as it was.
     *
     * @throws UnreadableImageException if a file is there that cannot be read: an empty or truncated one, a Git LFS pointer,
     *     or no picture. Nobody could say what was lost with it. Or if the picture is too large to be read again
     * @throws UncheckedIOException if it cannot be written
     * @throws IllegalArgumentException if a symbolic link leads out of the store
     */
    public void write(GoldenName name, Pixels pixels) {
        requireReadable(name, pixels);
        write(name, ImageFiles.encodePng(pixels));
    }

    /**
     * Writes a golden that says where it comes from, otherwise as {@link #write(GoldenName, Pixels)} does.
     *
     * @throws UnreadableImageException as {@link #write(GoldenName, Pixels)} does
     * @throws UncheckedIOException as {@link #write(GoldenName, Pixels)} does
     * @throws IllegalArgumentException as {@link #write(GoldenName, Pixels)} does
     */
    public void write(GoldenName name, Pixels pixels, Provenance provenance) {
        requireReadable(name, pixels);
        write(name, ImageFiles.encodePng(pixels, provenance.texts()));
    }

    /** What is recorded today and refused tomorrow would be a golden that nobody can pass. */
    private static void requireReadable(GoldenName name, Pixels pixels) {
        ImageFiles.requireReadable(pixels.size(), "Golden \"%s\"".formatted(name));
    }

    private void write(GoldenName name, byte[] png) {
        Path file = file(name);
        try {
            createFolder(file);
            requireReplaceable(name);
            AtomicWrite.to(file, png);
            // Beside goldens, where it would be committed some day.
            AtomicWrite.removeAbandoned(file.resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the golden %s: %s".formatted(file, IoReason.of(e)), e);
        }
    }

    private void requireReplaceable(GoldenName name) {
        try {
            read(name);
        } catch (UnreadableImageException e) {
            throw new UnreadableImageException(
                    "%s. It is not overwritten; delete it, if it shall be replaced".formatted(e.getMessage()), e);
        }
    }

    /**
     * Returns the names of all goldens, sorted; none if the folder does not exist. Hidden files and folders are no
     * goldens, and symbolic links to folders are not followed.
     *
     * @throws IllegalArgumentException if there is a PNG file that no name leads to, and that so would never be checked
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public List<GoldenName> names() {
        if (Files.notExists(root)) {
            return List.of();
        }
        try {
            return namesBelow(root.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the goldens in %s: %s".formatted(root, IoReason.of(e)), e);
        }
    }

    /** Returns the folder. */
    @Override
    public String toString() {
        return "goldens in " + root;
    }

    private List<GoldenName> namesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(folder::relativize)
                    .filter(GoldenStore::isVisible)
                    .map(file -> FilenameUtils.separatorsToUnix(file.toString()))
                    .filter(file -> FilenameUtils.isExtension(file, "png"))
                    .map(this::nameOf)
                    .sorted(Comparator.comparing(GoldenName::value))
                    .toList();
        }
    }

    private GoldenName nameOf(String file) {
        try {
            return new GoldenName(FilenameUtils.removeExtension(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s is no golden: %s".formatted(root.resolve(file), e.getMessage()), e);
        }
    }

    private void createFolder(Path file) throws IOException {
        makeFolder(root);
        Path folder = root;
        for (Path step : root.relativize(file.resolveSibling(""))) {
            folder = folder.resolve(step);
            // Before the next one is made in it: a link must not even get an empty folder made outside.
            makeFolder(folder);
            requireInside(file, folder.toRealPath());
        }
    }

    private void requireInside(Path file, Path real) throws IOException {
        if (!real.startsWith(root.toRealPath())) {
            throw new IllegalArgumentException(
                    "The golden %s lies outside of %s: a symbolic link leads to %s".formatted(file, root, real));
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        // createDirectories alone takes neither a link to a folder nor the empty path for an existing folder.
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /** Not {@link Files#exists}: that also answers no when it may not look, and when a link leads nowhere. */
    private boolean isThere(GoldenName name) {
        Path file = file(name);
        try {
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UnreadableImageException unreadable(Path file, IOException cause) {
        return new UnreadableImageException("Cannot read the golden %s: %s".formatted(file, IoReason.of(cause)), cause);
    }

    private static boolean isVisible(Path relative) {
        for (Path step : relative) {
            if (step.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }
}
