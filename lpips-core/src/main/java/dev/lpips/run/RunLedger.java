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
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the JVMs of one run must agree on: which test has which golden, which goldens the run recorded, which tests have
 * failed before, which names of evidence are taken. Each fact is written once; whoever comes second learns the first.
 *
 * <p>A file that is only appended to, under a lock of the operating system: a process that is killed gives the lock back,
 * and at worst leaves half a line, which nobody reads. Safe for use by several threads, and by several ledgers of one file
 * in one JVM.
 */
public final class RunLedger {

    private final Optional<Path> file;
    private final Map<Key, String> facts = new HashMap<>();
    private final ReentrantLock threads = new ReentrantLock();
    private long read;
    private @Nullable FileChannel channel;

    private RunLedger(Optional<Path> file) {
        this.file = file;
    }

    /** Returns the ledger in a file, which need not exist. */
    public static RunLedger at(Path file) {
        return new RunLedger(Optional.of(file));
    }

    /** Returns the ledger of a run that is one object of one JVM. */
    public static RunLedger inMemory() {
        return new RunLedger(Optional.empty());
    }

    /**
     * Writes a fact, unless it is there.
     *
     * @param kind what it is about
     * @param key what it describes
     * @param value the fact
     * @return what was there; empty if nothing was, and the value is there now
     * @throws UncheckedIOException if the file cannot be read or written
     */
    public Optional<String> putIfAbsent(FactKind kind, String key, String value) {
        return exclusively(() -> {
            String present = facts.get(new Key(kind, key));
            if (present == null) {
                append(List.of(kind.toString(), key, value));
                facts.put(new Key(kind, key), value);
            }
            return Optional.ofNullable(present);
        });
    }

    /**
     * Returns a fact; empty if there is none.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public Optional<String> get(FactKind kind, String key) {
        return exclusively(() -> Optional.ofNullable(facts.get(new Key(kind, key))));
    }

    /**
     * Returns the keys of all facts of a kind.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public List<String> keys(FactKind kind) {
        return exclusively(() -> facts.keySet().stream()
                .filter(key -> key.kind == kind)
                .map(Key::name)
                .sorted()
                .toList());
    }

    /**
     * Does something while no other thread or process of the run does something under this ledger.
     *
     * @throws UncheckedIOException if the file cannot be read or locked
     */
    public <T> T exclusively(Supplier<T> action) {
        threads.lock();
        try {
            return file.isEmpty() || channel != null ? action.get() : locked(file.orElseThrow(), action);
        } finally {
            threads.unlock();
        }
    }

    private <T> T locked(Path path, Supplier<T> action) {
        FileChannel opened = open(path);
        try {
            lock(opened);
            catchUp(opened);
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

    private FileChannel open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().resolveSibling(""));
            // No link is followed: what lies in a build folder may come from somewhere else.
            return FileChannel.open(
                    path,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw unusable(e);
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
    private static void lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                FileLock unused = channel.lock();
                return;
            } catch (OverlappingFileLockException e) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    /** Reads what others appended since. */
    private void catchUp(FileChannel opened) throws IOException {
        if (opened.size() < read) {
            // Somebody emptied or deleted it, as `mvn clean` does in a JVM that lives on: another run.
            facts.clear();
            read = 0;
        }
        ByteBuffer added = ByteBuffer.allocate(Math.toIntExact(opened.size() - read));
        while (added.hasRemaining() && opened.read(added, read + added.position()) >= 0) {
            // The rest follows.
        }
        int whole = added.position();
        while (whole > 0 && added.get(whole - 1) != '\n') {
            whole--;
        }
        new String(added.array(), 0, whole, StandardCharsets.UTF_8).lines().forEach(this::remember);
        read += whole;
        if (whole < added.position()) {
            // Half a line of a process that was killed: ended here, it is no fact, and the next one starts its own
            // line.
            write(opened, "\n");
        }
    }

    private void remember(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length == 4 && fields[3].equals("end")) {
            FactKind.of(fields[0])
                    .ifPresent(kind -> facts.putIfAbsent(new Key(kind, unescaped(fields[1])), unescaped(fields[2])));
        }
    }

    private void append(List<String> fields) {
        if (channel == null) {
            return;
        }
        StringBuilder line = new StringBuilder();
        fields.forEach(field -> line.append(escaped(field)).append('\t'));
        try {
            write(channel, line.append("end\n").toString());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void write(FileChannel opened, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        long at = opened.size();
        while (bytes.hasRemaining()) {
            at += opened.write(bytes, at);
        }
        read = at;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        // By way of a character that no escape leaves alone, so that an escaped backslash is not read twice.
        return text.replace("\\\\", "\0")
                .replace("\\t", "\t")
                .replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace('\0', '\\');
    }

    private UncheckedIOException unusable(IOException cause) {
        return new UncheckedIOException(
                "Cannot share what this run knows in %s: %s".formatted(file.orElseThrow(), IoReason.of(cause)), cause);
    }

    private record Key(FactKind kind, String name) {}
}
