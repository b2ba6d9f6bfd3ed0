package dev.lpips.internal.diagnosis;

import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.UnreadableImageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The goldens that failures of one run looked at: pictures that fail together mostly lie together, and decoding the goldens
 * around them again for each would take longer than judging all of them. Safe for use by several threads.
 */
public final class GoldenSketches {

    /** About 16 MB; then it starts anew. */
    private static final int MOST = 400;

    private final ConcurrentHashMap<Key, Optional<GoldenSketch>> known = new ConcurrentHashMap<>();

    /** Returns the sketch of a file as it is now; empty if it is no picture that can be read. */
    Optional<GoldenSketch> of(Path file) {
        try {
            Key key = Key.of(file);
            if (known.size() > MOST) {
                known.clear();
            }
            return known.computeIfAbsent(key, GoldenSketches::read);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<GoldenSketch> read(Key key) {
        try {
            return Optional.of(GoldenSketch.of(ImageFiles.read(key.file)));
        } catch (UnreadableImageException e) {
            return Optional.empty();
        }
    }

    /** A file, and what changes if it is written. */
    private record Key(Path file, FileTime written, long bytes) {

        static Key of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Key(file.toAbsolutePath().normalize(), attributes.lastModifiedTime(), attributes.size());
        }
    }
}
