package dev.lpips.tools.lite.pairs;

import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A folder of photos, by split, each decoded once. Safe to use from any number of threads. */
public final class Photos {

    private final List<Path> files;
    private final Map<Path, Pixels> decoded = new ConcurrentHashMap<>();

    private Photos(List<Path> files) {
        this.files = files;
    }

    /**
     * Lists the photos of a folder.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Photos in(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(file -> ImageFiles.isImageName(file.toString()))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IllegalArgumentException("No photos in " + folder);
            }
            return new Photos(files);
        } catch (IOException e) {
            throw new UncheckedIOException("Photos cannot be listed: " + folder, e);
        }
    }

    /** Returns the files of a split, ordered by name. */
    public List<Path> files(Split split) {
        return files.stream()
                .filter(file -> Split.ofPhoto(file.getFileName().toString()) == split)
                .toList();
    }

    Pixels decoded(Path file) {
        return decoded.computeIfAbsent(file, ImageFiles::read);
    }
}
