package dev.lpips.golden;

import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.UnreadableImageException;
import dev.lpips.internal.file.AtomicWrite;
import dev.lpips.internal.file.ContainedFolder;
import dev.lpips.internal.file.FileTree;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.io.FilenameUtils;

/**
 * A folder of goldens: PNG files, each at its name. The only place that writes goldens.
 *
 * <p>Nothing is read or written outside of the folder, symbolic links followed. Instances hold nothing but the path, and
 * are safe to share; threads and processes that write one golden at the same time leave the whole picture of one of them.
 */
public final class GoldenStore {

    private static final String MASK = ".mask.png";

    private final Path root;
    private final Map<GoldenName, String> foreignFiles;
    private final Function<Path, Pixels> reader;

    private GoldenStore(Path root, Map<GoldenName, String> foreignFiles, Function<Path, Pixels> reader) {
        this.root = root;
        this.foreignFiles = foreignFiles;
        this.reader = reader;
    }

    /** Returns the store of a folder, which need not exist before something is written. */
    public static GoldenStore at(Path root) {
        return new GoldenStore(root, Map.of(), ImageFiles::read);
    }

    /**
     * Returns this store with goldens whose files are not called after them, such as {@code photo.jpg}. They are read, and
     * never written.
     *
     * @param files the files of such goldens, relative to the folder
     */
    public GoldenStore withForeignFiles(Map<GoldenName, String> files) {
        return new GoldenStore(root, Map.copyOf(files), reader);
    }

    /** Returns this store with another reader of its pictures, such as one that decodes equal files once. */
    public GoldenStore readBy(Function<Path, Pixels> other) {
        return new GoldenStore(root, foreignFiles, other);
    }

    /** Tells from the name of a file, with or without folders, whether it is the mask of a golden and no golden itself. */
    public static boolean isMask(String fileName) {
        return fileName.endsWith(MASK);
    }

    /** Returns the file that the mask of a golden has, or would have: {@code dark.mask.png} beside {@code dark.png}. */
    public static Path maskFile(Path root, GoldenName name) {
        return root.resolve(name.value() + MASK);
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
        return root.resolve(foreignFiles.getOrDefault(name, name.fileName()));
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
            ContainedFolder.requireInside(root, file, file.toRealPath());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return Optional.of(reader.apply(file));
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
        if (foreignFiles.containsKey(name)) {
            throw new IllegalArgumentException(
                    "%s is not written, because it is not called as a golden is. Rename it to %s"
                            .formatted(file, name.fileName()));
        }
        try {
            ContainedFolder.createFor(root, file);
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
     * Returns the names of all goldens, sorted; none if the folder does not exist. Hidden files, files in hidden folders and
     * masks are no goldens.
     *
     * @throws IllegalArgumentException if there is a PNG file that no name leads to, and that so would never be checked, or
     *     a symbolic link that leads out of the store
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public List<GoldenName> names() {
        if (Files.notExists(root)) {
            return List.of();
        }
        try {
            return FileTree.files(root).stream()
                    .filter(file -> !isHidden(file) && !isMask(file))
                    .filter(file -> FilenameUtils.isExtension(file, "png"))
                    .map(this::nameOf)
                    .sorted(Comparator.comparing(GoldenName::value))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the goldens in %s: %s".formatted(root, IoReason.of(e)), e);
        }
    }

    /** Returns the folder. */
    @Override
    public String toString() {
        return "goldens in " + root;
    }

    private GoldenName nameOf(String file) {
        try {
            return new GoldenName(FilenameUtils.removeExtension(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s is no golden: %s".formatted(root.resolve(file), e.getMessage()), e);
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

    private static boolean isHidden(String file) {
        return file.startsWith(".") || file.contains("/.");
    }
}
