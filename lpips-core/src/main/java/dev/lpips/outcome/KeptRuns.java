package dev.lpips.outcome;

import dev.lpips.run.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/** How many runs a log keeps: enough to compare with, and not all there ever were. */
final class KeptRuns {

    static final int MAXIMUM = 30;

    private KeptRuns() {}

    /**
     * Removes the oldest runs of a log beyond those that are kept, with their ledgers. A run that cannot be removed stays: a
     * build does not fail because of an old one.
     *
     * @param directory the folder of evidence
     * @param current the run that is never removed
     */
    static void removeOldest(Path directory, RunId current) {
        for (RunId run : oldest(directory.resolve("outcomes"), current)) {
            try {
                PathUtils.deleteDirectory(directory.resolve("outcomes").resolve(run.value()));
                Files.deleteIfExists(directory.resolve("runs").resolve(run + ".ledger"));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static List<RunId> oldest(Path outcomes, RunId current) {
        try (Stream<Path> folders = Files.list(outcomes)) {
            return folders.map(folder -> String.valueOf(folder.getFileName()))
                    .flatMap(name -> RunId.parse(name).stream())
                    .filter(run -> !run.equals(current))
                    .sorted(Comparator.reverseOrder())
                    .skip(MAXIMUM - 1L)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
