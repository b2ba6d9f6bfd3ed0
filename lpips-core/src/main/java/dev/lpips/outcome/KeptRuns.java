package dev.lpips.outcome;

import dev.lpips.run.RunId;
import dev.lpips.run.RunList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
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
        RunList list = RunList.of(directory);
        List<RunId> others =
                list.runs().stream().filter(run -> !run.equals(current)).toList();
        for (RunId run : others.subList(0, Math.max(0, others.size() - (MAXIMUM - 1)))) {
            try {
                list.remove(run);
                Path outcomes = directory.resolve("outcomes").resolve(run.value());
                if (Files.isDirectory(outcomes, LinkOption.NOFOLLOW_LINKS)) {
                    PathUtils.deleteDirectory(outcomes);
                }
            } catch (IOException e) {
                return;
            }
        }
    }
}
