package dev.lpips.outcome;

import dev.lpips.internal.file.AtomicWrite;
import dev.lpips.internal.file.IoReason;
import dev.lpips.run.RunId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;

/**
 * What became of every golden check, one JSON file each: {@code outcomes/<run>/<name>-<random>.json} in a folder.
 *
 * <p>Files are never shared, appended to or replaced, so threads, parallel forks and later runs need no lock. Safe for
 * use by several threads.
 */
public final class OutcomeLog {

    /** Long enough to recognise, short enough for the paths of Windows. */
    private static final int CHARACTERS_OF_NAME = 40;

    private final Path directory;
    private final RunId run;

    private OutcomeLog(Path directory, RunId run) {
        this.directory = directory;
        this.run = run;
    }

    /** Returns the log of this JVM's run in a folder, which need not exist. */
    public static OutcomeLog in(Path directory) {
        return in(directory, RunId.ofThisJvm());
    }

    /** Returns the log of a run in a folder, which need not exist. */
    public static OutcomeLog in(Path directory, RunId run) {
        return new OutcomeLog(directory, run);
    }

    /** Returns the run whose outcomes this log takes. */
    public RunId run() {
        return run;
    }

    /** Returns what this log has of other runs. */
    public EarlierRuns earlierRuns() {
        return new LoggedRuns(directory, run);
    }

    /**
     * Logs an outcome of this run.
     *
     * @throws IllegalArgumentException if it belongs to another run
     * @throws UncheckedIOException if the file cannot be written
     */
    public void append(Outcome outcome) {
        if (!outcome.run().equals(run)) {
            throw new IllegalArgumentException("This is the log of run %s, not of %s".formatted(run, outcome.run()));
        }
        Path file = folder(directory).resolve(run.value()).resolve(fileName(outcome));
        try {
            Files.createDirectories(file.resolveSibling(""));
            AtomicWrite.to(file, new OutcomeJson(directory).write(outcome).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the outcome %s: %s".formatted(file, IoReason.of(e)), e);
        }
    }

    /**
     * Returns the outcomes that count, by golden and then by time. For each golden, with all its variants, the newest run that checked it
     * speaks, so that running one test again corrects its part of the log; within that run every outcome counts, so that
     * a retry cannot hide a mismatch. What speaks of a whole test counts until a newer run has an outcome of that test. Paths
     * are absolute.
     *
     * @param directory the folder given to {@link #in}; if it has no log, there are no outcomes
     * @throws UnreadableOutcomeException if a file of the log cannot be read; none is ever skipped
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public static List<Outcome> read(Path directory) {
        return read(directory, any -> true);
    }

    /**
     * Returns the outcomes that count among those of some kind, as {@link #read(Path)} does. The others cannot speak for
     * a golden either: what one front end found does not correct what another did.
     *
     * @param directory the folder given to {@link #in}; if it has no log, there are no outcomes
     * @param kind tells which outcomes to look at
     * @throws UnreadableOutcomeException if a file of the log cannot be read; none is ever skipped
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public static List<Outcome> read(Path directory, Predicate<Outcome> kind) {
        List<Outcome> all = readAll(directory).stream().filter(kind).toList();
        Map<Path, RunId> ofGoldens = newestRuns(all, Outcome::plainGolden);
        Map<String, RunId> ofTests = newestRuns(all, Outcome::testId);
        return all.stream()
                .filter(outcome -> outcome.run()
                        .equals(
                                outcome.isOfWholeTest()
                                        ? ofTests.get(outcome.testId())
                                        : ofGoldens.get(outcome.plainGolden())))
                .sorted(Comparator.comparing(Outcome::golden).thenComparing(Outcome::timestamp))
                .toList();
    }

    private static <K> Map<K, RunId> newestRuns(List<Outcome> outcomes, Function<Outcome, K> subject) {
        return outcomes.stream()
                .collect(Collectors.toMap(subject, Outcome::run, BinaryOperator.maxBy(Comparator.naturalOrder())));
    }

    private static List<Outcome> readAll(Path directory) {
        if (Files.notExists(folder(directory))) {
            return List.of();
        }
        // Temporary files of a run that was killed end in .tmp: they were never outcomes.
        try (Stream<Path> files = Files.walk(folder(directory))) {
            return files.filter(file -> FilenameUtils.isExtension(file.toString(), "json"))
                    .sorted()
                    .map(file -> readOne(directory, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot list the outcomes in %s: %s".formatted(folder(directory), IoReason.of(e)), e);
        }
    }

    private static Outcome readOne(Path directory, Path file) {
        try {
            return new OutcomeJson(directory).read(Files.readString(file));
        } catch (IOException e) {
            throw new UnreadableOutcomeException("Cannot read the outcome %s: %s".formatted(file, IoReason.of(e)), e);
        } catch (RuntimeException e) {
            throw new UnreadableOutcomeException("%s is no outcome: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Path folder(Path directory) {
        return directory.resolve("outcomes");
    }

    private static String fileName(Outcome outcome) {
        String name = outcome.name().value().replace('/', '.');
        String start = name.substring(0, Math.min(CHARACTERS_OF_NAME, name.length()));
        return start + "-" + UUID.randomUUID() + ".json";
    }
}
