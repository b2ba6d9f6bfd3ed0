package dev.lpips.outcome;

import dev.lpips.internal.file.ContainedFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** A zip file that anybody may have written. Nothing is extracted outside of a folder, and no more than a disk can bear. */
final class ArtefactZip {

    static final int MAXIMUM_ENTRIES = 100_000;
    static final long MAXIMUM_BYTES = 4L << 30;

    private final int maximumEntries;
    private final long maximumBytes;

    ArtefactZip() {
        this(MAXIMUM_ENTRIES, MAXIMUM_BYTES);
    }

    ArtefactZip(int maximumEntries, long maximumBytes) {
        this.maximumEntries = maximumEntries;
        this.maximumBytes = maximumBytes;
    }

    /**
     * Extracts a zip file.
     *
     * @param folder where to; has nothing of its own
     * @throws IllegalArgumentException if a name leads out of the folder, is there twice, or there is too much
     * @throws IOException if the file cannot be read or written
     */
    void extract(Path zip, Path folder) throws IOException {
        long left = maximumBytes;
        int entries = 0;
        try (ZipInputStream stream = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                if (++entries > maximumEntries) {
                    throw new IllegalArgumentException(
                            String.format(Locale.ROOT, "%s has more than %d entries", zip, maximumEntries));
                }
                if (!entry.isDirectory()) {
                    left -= copy(stream, target(zip, folder, entry.getName()), folder, left);
                    if (left < 0) {
                        throw new IllegalArgumentException(
                                String.format(Locale.ROOT, "%s holds more than %d bytes", zip, maximumBytes));
                    }
                }
            }
        } catch (ZipException e) {
            throw new IOException("%s is no zip file: %s".formatted(zip, e.getMessage()), e);
        }
        if (entries == 0) {
            throw new IllegalArgumentException("%s is no zip file, or an empty one".formatted(zip));
        }
    }

    private static Path target(Path zip, Path folder, String name) {
        boolean isPlain = !name.contains("\\") && !name.contains(":") && !name.startsWith("/") && name.indexOf(0) < 0;
        Path target = isPlain ? folder.resolve(name) : folder;
        if (!isPlain || !target.equals(target.normalize()) || !target.startsWith(folder) || target.equals(folder)) {
            throw new IllegalArgumentException("%s has an entry that leads out of it: %s".formatted(zip, name));
        }
        return target;
    }

    /** Copies at most one byte more than what is left, so that too much is noticed and not written. */
    private static long copy(InputStream stream, Path file, Path folder, long left) throws IOException {
        ContainedFolder.createFor(folder, file);
        if (Files.exists(file)) {
            throw new IllegalArgumentException("Two entries of a zip file have one name: %s".formatted(file));
        }
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        try (OutputStream target = Files.newOutputStream(file)) {
            while (copied <= left) {
                int count = stream.read(buffer, 0, (int) Math.min(buffer.length, left + 1 - copied));
                if (count < 0) {
                    return copied;
                }
                target.write(buffer, 0, count);
                copied += count;
            }
        }
        return copied;
    }
}
