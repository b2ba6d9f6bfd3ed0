package dev.lpips.run;

import dev.lpips.internal.file.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ledgers of the runs in a folder of evidence, one file each.
 *
 * @param evidence the folder of evidence
 */
record RunFolder(Path evidence) {

    private static final String LEDGER = ".ledger";

    Path ledger(RunId run) {
        return folder().resolve(run + LEDGER);
    }

    /** Returns the file that lists the runs. */
    Path list() {
        return folder().resolve("names.ledger");
    }

    /** Requires that all ledgers are of runs that came here: another one was put there, to be taken for the newest run. */
    void requireOnly(Collection<RunId> runs) {
        for (RunId run : present()) {
            if (!runs.contains(run) && !RunList.of(evidence).wasRemoved(run)) {
                throw refusal(
                        "%s is of a run that did not come here: %s does not list it".formatted(ledger(run), list()));
            }
        }
    }

    /** Returns a run, and requires its ledger: whoever deletes that hides which tests began. */
    RunId withLedger(RunId run) {
        if (!Files.isRegularFile(ledger(run), LinkOption.NOFOLLOW_LINKS)) {
            throw refusal("%s is gone, and with it what the tests of that run did".formatted(ledger(run)));
        }
        return run;
    }

    private List<RunId> present() {
        if (Files.notExists(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(LEDGER))
                    .flatMap(name -> RunId.parse(name.substring(0, name.length() - LEDGER.length())).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the runs in %s: %s".formatted(folder(), IoReason.of(e)), e);
        }
    }

    private Path folder() {
        return evidence.resolve("runs");
    }

    private static UncheckedIOException refusal(String reason) {
        String message = reason + ". Remove the folder, as mvn clean does, and run the tests again";
        return new UncheckedIOException(message, new NoSuchFileException(message));
    }
}
