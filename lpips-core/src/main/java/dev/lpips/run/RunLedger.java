package dev.lpips.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What the JVMs of one run must agree on: which test has which golden, which goldens the run recorded, which tests have
 * failed before, which names of evidence are taken. Each fact is written once; whoever comes second learns the first. Facts keep the
 * order in which they were written.
 *
 * <p>Safe for use by several threads and processes, and by several ledgers of one file in one JVM.
 */
public final class RunLedger {

    private static final String END = "end";

    private final Optional<LedgerFile> file;
    private final Map<Key, String> facts = new LinkedHashMap<>();
    private final ReentrantLock threads = new ReentrantLock();

    private RunLedger(Optional<LedgerFile> file) {
        this.file = file;
    }

    /** Returns the ledger in a file, which need not exist. */
    public static RunLedger at(Path file) {
        return at(file, () -> {});
    }

    /**
     * Returns the ledger in a file, which need not exist.
     *
     * @param file the file
     * @param beforeFirstFact what is done before the first fact of all is written
     */
    static RunLedger at(Path file, Runnable beforeFirstFact) {
        return new RunLedger(Optional.of(new LedgerFile(file, beforeFirstFact)));
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
     * @throws java.io.UncheckedIOException if the file cannot be read or written
     */
    public Optional<String> putIfAbsent(FactKind kind, String key, String value) {
        return exclusively(() -> {
            String present = facts.get(new Key(kind, key));
            if (present == null) {
                file.ifPresent(opened -> opened.append(line(kind, key, value)));
                facts.put(new Key(kind, key), value);
            }
            return Optional.ofNullable(present);
        });
    }

    /**
     * Returns a fact; empty if there is none.
     *
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public Optional<String> get(FactKind kind, String key) {
        return reading(() -> Optional.ofNullable(facts.get(new Key(kind, key))));
    }

    /**
     * Returns the keys of all facts of a kind, in the order in which they were written.
     *
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public List<String> keys(FactKind kind) {
        return reading(() -> facts.keySet().stream()
                .filter(key -> key.kind == kind)
                .map(Key::name)
                .toList());
    }

    /**
     * Does something while no other thread or process of the run does something under this ledger.
     *
     * @throws java.io.UncheckedIOException if the file cannot be read or locked
     */
    public <T> T exclusively(Supplier<T> action) {
        threads.lock();
        try {
            return file.isEmpty() || file.get().isOpen()
                    ? action.get()
                    : file.get().locked(facts::clear, this::remember, action);
        } finally {
            threads.unlock();
        }
    }

    /** Whoever reads makes no file. */
    private <T> T reading(Supplier<T> action) {
        threads.lock();
        try {
            if (file.isPresent() && !file.get().isOpen() && !file.get().exists()) {
                facts.clear();
                file.get().rewind();
                return action.get();
            }
            return exclusively(action);
        } finally {
            threads.unlock();
        }
    }

    private void remember(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length == 4 && fields[3].equals(END)) {
            FactKind.of(fields[0])
                    .ifPresent(kind -> facts.putIfAbsent(new Key(kind, unescaped(fields[1])), unescaped(fields[2])));
        }
    }

    private static String line(FactKind kind, String key, String value) {
        return String.join("\t", kind.toString(), escaped(key), escaped(value), END);
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

    private record Key(FactKind kind, String name) {}
}
