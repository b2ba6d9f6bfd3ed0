package dev.lpips.outcome;

import dev.lpips.internal.file.AtomicWrite;
import dev.lpips.internal.file.ContainedFolder;
import dev.lpips.internal.file.FileTree;
import dev.lpips.internal.file.IoReason;
import dev.lpips.run.BuildModule;
import dev.lpips.run.FactKind;
import dev.lpips.run.RunId;
import dev.lpips.run.RunLedger;
import dev.lpips.run.RunList;
import dev.lpips.run.RunMembership;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.commons.io.FilenameUtils;

/**
 * What became of every golden check, one JSON file each: {@code outcomes/<run>/<name>-<random>.json} in a folder.
 *
 * <p>Files are never shared, appended to or replaced, so threads, parallel forks and later runs need no lock. Safe for
 * use by several threads.
 *
 * <p>The newest run is the one that came last, by the {@link RunList}; an outcome of a run that is not listed is refused.
 */
public final class OutcomeLog {

    /** Long enough to recognise, short enough for the paths of Windows. */
    private static final int CHARACTERS_OF_NAME = 40;

    /** An entry of a later time than this is no entry of a clock that is a little ahead. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    private static final long MAXIMUM_BYTES = 4 << 20;

    private final Path directory;
    private final RunId run;
    private final RunLedger ledger;
    private final Optional<BuildModule> module;

    private OutcomeLog(Path directory, RunId run, RunLedger ledger, Optional<BuildModule> module) {
        this.directory = directory;
        this.run = run;
        this.ledger = ledger;
        this.module = module;
    }

    /** Returns the log of this JVM's run in a folder, which need not exist. */
    public static OutcomeLog in(Path directory) {
        return in(directory, RunId.ofThisJvm());
    }

    /** Returns the log of a run in a folder, which need not exist. */
    public static OutcomeLog in(Path directory, RunId run) {
        return new OutcomeLog(directory, run, RunLedger.inMemory(), Optional.empty());
    }

    /**
     * Returns the log of a run in a folder, which need not exist. Its outcomes name their module, and the ledger of the run
     * knows how many there are, so that one that is deleted is missed.
     */
    public static OutcomeLog in(Path directory, RunMembership membership) {
        return new OutcomeLog(directory, membership.run(), membership.ledger(), Optional.of(membership.module()));
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
        Outcome owned = module.map(outcome::in).orElse(outcome);
        String fileName = fileName(outcome);
        Path file = folder(directory).resolve(run.value()).resolve(fileName);
        ledger.putIfAbsent(
                FactKind.OUTCOME,
                fileName,
                module.map(BuildModule::directory).map(Path::toString).orElse(""));
        try {
            boolean isFirst = Files.notExists(file.resolveSibling(""));
            ContainedFolder.createFor(directory, file);
            AtomicWrite.ofThisBuild(
                    file, new OutcomeJson(directory).write(owned).getBytes(StandardCharsets.UTF_8));
            if (isFirst) {
                RunList.of(directory).enterCheck(run);
                KeptRuns.removeOldest(directory, run);
            }
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
        return readAs(directory, directory, kind);
    }

    /**
     * Returns the outcomes that count in a folder that was brought from somewhere else, as {@link #read(Path, Predicate)} does.
     *
     * @param directory where the folder is
     * @param place where the build of this project would have left it: goldens and modules are found from there
     * @param kind tells which outcomes to look at
     */
    public static List<Outcome> readAs(Path directory, Path place, Predicate<Outcome> kind) {
        return readAll(directory, new OutcomeJson(directory, place), kind).counting();
    }

    /**
     * Returns the outcomes that count among those of some kind, as {@link #read(Path, Predicate)} does, and what earlier runs
     * measured.
     */
    public static LoggedOutcomes readWithHistory(Path directory, Predicate<Outcome> kind) {
        return readAll(directory, new OutcomeJson(directory), kind);
    }

    /**
     * Returns the outcomes of one run, of all modules that share the folder, by golden and then by time.
     *
     * @param directory the folder given to {@link #in}
     * @param membership the run
     * @throws UnreadableOutcomeException if a file of the run cannot be read, or one that the run wrote is gone
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public static List<Outcome> ofRun(Path directory, RunMembership membership) {
        Path folder = folder(directory).resolve(membership.run().value());
        Set<String> found = files(folder);
        for (String written : membership.ledger().keys(FactKind.OUTCOME)) {
            if (!found.contains(written)) {
                throw new UnreadableOutcomeException(
                        "The outcome %s was written in this run and is gone".formatted(folder.resolve(written)));
            }
        }
        return ofRun(directory, membership.run(), found);
    }

    /** Returns the outcomes of one run, as {@link #ofRun(Path, RunMembership)} does, whether or not some are gone. */
    static List<Outcome> ofRun(Path directory, RunId run) {
        return ofRun(directory, run, files(folder(directory).resolve(run.value())));
    }

    private static List<Outcome> ofRun(Path directory, RunId run, Set<String> files) {
        OutcomeJson json = new OutcomeJson(directory);
        return files.stream()
                .filter(OutcomeLog::isOutcome)
                .map(file -> readOne(directory, json, run + "/" + file))
                .sorted(Comparator.comparing(Outcome::golden).thenComparing(Outcome::timestamp))
                .toList();
    }

    private static LoggedOutcomes readAll(Path directory, OutcomeJson json, Predicate<Outcome> kind) {
        Path folder = folder(directory);
        ListedRuns runs = ListedRuns.in(directory);
        LoggedOutcomes.NewestFirst outcomes = new LoggedOutcomes.NewestFirst();
        files(folder).stream()
                .filter(OutcomeLog::isOutcome)
                .filter(file -> runs.counts(folder, file))
                .sorted(runs.newestFirst())
                .map(file -> readOne(directory, json, file))
                .filter(kind)
                .forEach(outcomes::add);
        return outcomes.end();
    }

    private static Set<String> files(Path folder) {
        try {
            return Files.notExists(folder) ? Set.of() : FileTree.files(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the outcomes in %s: %s".formatted(folder, IoReason.of(e)), e);
        }
    }

    /** Temporary files of a run that was killed end in .tmp: they were never outcomes. */
    private static boolean isOutcome(String file) {
        return FilenameUtils.isExtension(file, "json");
    }

    private static Outcome readOne(Path directory, OutcomeJson json, String name) {
        Path file = folder(directory).resolve(name);
        try {
            Outcome outcome = json.read(text(file));
            requireRunOf(outcome, name);
            requirePast(outcome);
            return outcome;
        } catch (IOException e) {
            throw new UnreadableOutcomeException("Cannot read the outcome %s: %s".formatted(file, IoReason.of(e)), e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnreadableOutcomeException(
                    "%s is no outcome: %s. mvn clean removes it"
                            .formatted(file, Printable.line(String.valueOf(e.getMessage()))),
                    e);
        }
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException("it is a link");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes((int) MAXIMUM_BYTES + 1);
            if (bytes.length > MAXIMUM_BYTES) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "it has more than %d bytes", MAXIMUM_BYTES));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static void requireRunOf(Outcome outcome, String name) {
        if (!name.startsWith(outcome.run() + "/")) {
            throw new IllegalArgumentException(
                    "it names the run %s, which is not that of its folder".formatted(outcome.run()));
        }
    }

    /** A run of the future would be the newest for ever, whatever later runs find. */
    private static void requirePast(Outcome outcome) {
        Instant latest = Instant.now().plus(CLOCK_TOLERANCE);
        for (Instant time : List.of(outcome.timestamp(), outcome.run().start())) {
            if (time.isAfter(latest)) {
                throw new IllegalArgumentException("it is of the future, %s".formatted(time));
            }
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
