package dev.lpips.outcome;

import com.google.gson.JsonParser;
import dev.lpips.internal.file.AtomicWrite;
import dev.lpips.internal.file.ContainedFolder;
import dev.lpips.internal.file.Seal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Outcomes of checks that passed, each under a digest of all that it depends on, in one file of the folder of evidence: {@value #FILE}.
 * They speak for later builds only if this user wrote them: the file is sealed as a whole, and one that is absent, forged, damaged or of
 * another machine is as good as empty. It may be deleted at any time.
 *
 * <p>Safe for use by several threads. Of two builds that write at once, one wins.
 *
 * @since 0.1.0
 */
public final class KeptPasses {

    /** The name of the file. */
    public static final String FILE = "passed.txt";

    private static final int MOST_BYTES = 64 << 20;
    private static final int KEY_LENGTH = 64;

    /** An outcome takes about a kilobyte. */
    private static final int MOST_KEPT = 20_000;

    private final Path directory;
    private final Optional<Seal> seal;
    private final Map<String, String> kept;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    private KeptPasses(Path directory, Optional<Seal> seal, Map<String, String> kept) {
        this.directory = directory;
        this.seal = seal;
        this.kept = new ConcurrentHashMap<>(kept);
    }

    /**
     * Reads what earlier builds kept.
     *
     * @param directory the folder of evidence, which need not exist
     * @param home the folder of this user where the key of the seal lies, made when it is first asked for; without one, and where others
     *     can read the key, nothing is kept
     */
    public static KeptPasses in(Path directory, Optional<Path> home) {
        Optional<Seal> seal = home.flatMap(Seal::in);
        return new KeptPasses(
                directory, seal, seal.map(ours -> read(directory, ours)).orElse(Map.of()));
    }

    /** Tells whether anything is kept. */
    public boolean isKeeping() {
        return seal.isPresent();
    }

    /**
     * Returns the outcome of the same check in an earlier build.
     *
     * @param key the digest of all that the check depends on, 64 hex digits
     */
    public Optional<Outcome> find(String key) {
        Optional<Outcome> found = Optional.ofNullable(kept.get(key)).map(new OutcomeJson(directory)::read);
        found.ifPresent(outcome -> used.add(key));
        return found;
    }

    /**
     * Keeps an outcome for later builds.
     *
     * @throws IllegalArgumentException if it is no pass
     */
    public void keep(String key, Outcome outcome) {
        if (!outcome.status().isPass()) {
            throw new IllegalArgumentException(
                    "Only what passed is kept, and %s is %s".formatted(outcome.name(), outcome.status()));
        }
        kept.put(
                key,
                JsonParser.parseString(new OutcomeJson(directory).write(outcome))
                        .toString());
        used.add(key);
    }

    /**
     * Writes what is kept. What this build did not ask for stays, as far as there is room: a module may be verified in several
     * parts, and a build may look at some goldens only.
     *
     * @throws IOException if the file cannot be written
     */
    public void write() throws IOException {
        if (seal.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        long room = Math.max(0, MOST_KEPT - used.size());
        for (Map.Entry<String, String> entry : new TreeMap<>(kept).entrySet()) {
            boolean isUsed = used.contains(entry.getKey());
            if (isUsed || room-- > 0) {
                lines.append(entry.getKey())
                        .append(' ')
                        .append(entry.getValue())
                        .append('\n');
            }
        }
        byte[] content = lines.toString().getBytes(StandardCharsets.UTF_8);
        Path file = directory.resolve(FILE);
        ContainedFolder.createFor(directory, file);
        AtomicWrite.ofThisBuild(file, (seal.get().of(content) + "\n" + lines).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> read(Path directory, Seal seal) {
        Path file = directory.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Map.of();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            String text = new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            String content = text.substring(end + 1);
            if (end < 0 || !seal.isOn(content.getBytes(StandardCharsets.UTF_8), text.substring(0, end))) {
                return Map.of();
            }
            Map<String, String> kept = new TreeMap<>();
            content.lines().forEach(line -> kept.put(line.substring(0, KEY_LENGTH), line.substring(KEY_LENGTH + 1)));
            return kept;
        } catch (IOException e) {
            return Map.of();
        }
    }
}
