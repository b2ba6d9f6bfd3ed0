package dev.lpips.run;

import dev.lpips.internal.file.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lines in a file that is only appended to, under a lock of the operating system: a process that is killed gives the lock back,
 * and at worst leaves half a line, which nobody reads. A file that this process may only read is read. Not safe for use by several
 * threads.
 */
final class LedgerFile {

    /** A million tests have fewer; somebody else's file may have more. */
    static final long MAXIMUM_BYTES = 64L << 20;

    private final Path path;
    private final Runnable beforeFirstLine;
    private long read;
    private boolean isWritable;
    private @Nullable FileChannel channel;

    /**
     * Creates the view of a file, which need not exist.
     *
     * @param path the file
     * @param beforeFirstLine what is done before an empty file gets its first line
     */
    LedgerFile(Path path, Runnable beforeFirstLine) {
        this.path = path;
        this.beforeFirstLine = beforeFirstLine;
    }

    boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    boolean isOpen() {
        return channel != null;
    }

    /** Forgets how far the file was read. */
    void rewind() {
        read = 0;
    }

    /**
     * Does something while no other thread or process does something under this file.
     *
     * @param forget called if the file is another one than before
     * @param remember receives the lines that others appended since
     * @param action what to do then
     */
    <T> T locked(Runnable forget, Consumer<String> remember, Supplier<T> action) {
        FileChannel opened = open();
        try {
            lock(opened);
            catchUp(opened, forget, remember);
            channel = opened;
            return action.get();
        } catch (IOException e) {
            throw unusable(e);
        } finally {
            channel = null;
            // This gives the lock back.
            close(opened);
        }
    }

    /** Appends a line; the file has to be open. */
    void append(String line) {
        FileChannel opened = channel;
        if (opened == null) {
            return;
        }
        try {
            if (opened.size() == 0) {
                beforeFirstLine.run();
            }
            write(opened, line + "\n");
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private FileChannel open() {
        requireFile();
        try {
            Files.createDirectories(path.toAbsolutePath().resolveSibling(""));
            isWritable = true;
            // No link is followed: what lies in a build folder may come from somewhere else.
            return FileChannel.open(
                    path,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return openToRead(e);
        }
    }

    /** A pipe in its place would keep whoever opens it waiting for ever. */
    private void requireFile() {
        if (exists() && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw unusable(new IOException("it is no file, but a link, a folder or a device"));
        }
    }

    private FileChannel openToRead(IOException refusal) {
        isWritable = false;
        try {
            return FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            throw unusable(refusal);
        } catch (IOException e) {
            refusal.addSuppressed(e);
            throw unusable(refusal);
        }
    }

    private void close(FileChannel opened) {
        try {
            opened.close();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** The lock is one for each process, and Java refuses a second one in it instead of waiting. */
    private void lock(FileChannel opened) throws IOException {
        while (true) {
            try {
                FileLock unused = opened.lock(0, Long.MAX_VALUE, !isWritable);
                return;
            } catch (OverlappingFileLockException e) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private void catchUp(FileChannel opened, Runnable forget, Consumer<String> remember) throws IOException {
        long size = opened.size();
        if (size > MAXIMUM_BYTES) {
            throw new IOException(String.format(Locale.ROOT, "it has more than %d bytes", MAXIMUM_BYTES));
        }
        if (size < read) {
            // Somebody emptied or deleted it, as `mvn clean` does in a JVM that lives on: another run.
            forget.run();
            read = 0;
        }
        ByteBuffer added = ByteBuffer.allocate(Math.toIntExact(size - read));
        while (added.hasRemaining() && opened.read(added, read + added.position()) >= 0) {
            // The rest follows.
        }
        int whole = added.position();
        while (whole > 0 && added.get(whole - 1) != '\n') {
            whole--;
        }
        new String(added.array(), 0, whole, StandardCharsets.UTF_8).lines().forEach(remember);
        read += whole;
        if (whole < added.position() && isWritable) {
            // Half a line of a process that was killed: ended here, it is no fact, and the next one starts its own
            // line.
            write(opened, "\n");
        }
    }

    private void write(FileChannel opened, String text) throws IOException {
        if (!isWritable) {
            throw new IOException("it can only be read");
        }
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        long at = opened.size();
        while (bytes.hasRemaining()) {
            at += opened.write(bytes, at);
        }
        read = at;
    }

    private UncheckedIOException unusable(IOException cause) {
        return new UncheckedIOException(
                "Cannot share what this run knows in %s: %s".formatted(path, IoReason.of(cause)), cause);
    }
}
