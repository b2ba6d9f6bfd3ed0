package dev.lpips.internal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Writes a file so that nobody ever sees half of it. */
public final class AtomicWrite {

    private static final String TEMPORARY_PREFIX = ".lpips-";
    private static final String TEMPORARY_SUFFIX = ".tmp";

    private AtomicWrite() {}

    /**
     * Writes a file whole: into a temporary file beside it, onto the disk, then over the target in one step. The folder
     * must exist. On failure the target is as it was, and the temporary file is gone.
     *
     * <p>Safe to call from several threads and processes on one target: one of them wins.
     *
     * @throws IOException if the folder is missing or read-only, the disk is full, or the file system cannot replace a
     *     file in one step
     */
    public static void to(Path target, byte[] content) throws IOException {
        write(target, content, true);
    }

    /**
     * Writes a file of the build whole, as {@link #to} does, but lets the system decide when it reaches the disk: the next build makes it
     * anew, and to wait for a disk takes longer than to check a picture. After a crash of the machine, such a file may be empty; whoever
     * reads it refuses that.
     *
     * @throws IOException as {@link #to} does
     */
    public static void ofThisBuild(Path target, byte[] content) throws IOException {
        write(target, content, false);
    }

    private static void write(Path target, byte[] content, boolean isToLast) throws IOException {
        // Not Files.createTempFile: that makes a file only its owner may read, and the move would keep that for a
        // golden.
        Path temporary = target.resolveSibling(TEMPORARY_PREFIX + UUID.randomUUID() + TEMPORARY_SUFFIX);
        try {
            writeNew(temporary, content, isToLast);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            removeAfter(e, temporary);
            throw ofFolder(target.toAbsolutePath().resolveSibling(""), e);
        } catch (IOException | RuntimeException e) {
            removeAfter(e, temporary);
            throw e;
        }
    }

    /** Nobody knows the temporary file: what refuses it is its folder. */
    private static FileSystemException ofFolder(Path folder, FileSystemException e) {
        FileSystemException told;
        if (e instanceof AccessDeniedException) {
            told = new AccessDeniedException(folder.toString());
        } else if (e instanceof NoSuchFileException) {
            told = new NoSuchFileException(folder.toString());
        } else {
            return e;
        }
        told.initCause(e);
        return told;
    }

    /**
     * Removes what processes left in a folder that were killed within a write. Whatever is younger than an hour may still
     * be somebody's.
     *
     * @throws IOException if the folder cannot be listed
     */
    public static void removeAbandoned(Path folder) throws IOException {
        Instant longAgo = Instant.now().minus(Duration.ofHours(1));
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, TEMPORARY_PREFIX + "*" + TEMPORARY_SUFFIX)) {
            for (Path file : files) {
                try {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(longAgo)) {
                        Files.delete(file);
                    }
                } catch (NoSuchFileException e) {
                    // Its writer lives, or another one cleans up as well.
                }
            }
        }
    }

    private static void writeNew(Path file, byte[] content, boolean isToLast) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            if (isToLast) {
                // Without this, a crash after the move can leave the new name on an empty file.
                channel.force(true);
            }
        }
    }

    private static void removeAfter(Exception failure, Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
