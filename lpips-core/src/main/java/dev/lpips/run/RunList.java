package dev.lpips.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The runs of a folder of evidence, in the order in which they came. That order decides which run is the newest: a clock may be
 * wrong, be set back, or be a forger's. A run that is not listed did not come here.
 *
 * @since 0.1.0
 */
public final class RunList {

    private static final String TESTS = "tests";
    private static final String CHECK = "check";

    private final RunFolder folder;
    private final RunLedger ledger;

    private RunList(RunFolder folder) {
        this.folder = folder;
        this.ledger = RunLedger.at(folder.list());
    }

    /** Returns the list of a folder of evidence, which need not exist. */
    public static RunList of(Path evidence) {
        return new RunList(new RunFolder(evidence));
    }

    /** Returns the file of the list. */
    public Path file() {
        return folder.list();
    }

    /** Returns the id of a run of tests with a name; the first of its JVMs to ask gives it one. */
    RunId named(String name) {
        String fresh = RunId.fresh().value();
        return new RunId(ledger.putIfAbsent(FactKind.RUN, name, fresh).orElse(fresh));
    }

    /** Enters a run of tests, unless it is there. */
    void enter(RunId run) {
        ledger.putIfAbsent(FactKind.CAME, run.value(), TESTS);
    }

    /** Enters a run that has outcomes and need not have tests, unless it is there. */
    public void enterCheck(RunId run) {
        ledger.putIfAbsent(FactKind.CAME, run.value(), CHECK);
    }

    /**
     * Removes a run with its ledger. What else it left counts no more.
     *
     * @throws IOException if its ledger cannot be removed; the run does not count all the same
     */
    public void remove(RunId run) throws IOException {
        ledger.putIfAbsent(FactKind.REMOVED, run.value(), "");
        Files.deleteIfExists(folder.ledger(run));
    }

    /** Returns the run of tests with a name. */
    Optional<RunId> find(String name) {
        return ledger.get(FactKind.RUN, name).flatMap(RunId::parse);
    }

    /** Returns the runs that were not removed, the oldest first. */
    public List<RunId> runs() {
        Set<String> removed = Set.copyOf(ledger.keys(FactKind.REMOVED));
        return ledger.keys(FactKind.CAME).stream()
                .filter(run -> !removed.contains(run))
                .flatMap(run -> RunId.parse(run).stream())
                .toList();
    }

    /** Tells whether a run was removed: what is left of it, because somebody ended that half way, counts no more. */
    public boolean wasRemoved(RunId run) {
        return ledger.get(FactKind.REMOVED, run.value()).isPresent();
    }

    /** Tells whether a run of the list was entered for its tests. */
    boolean hasTests(RunId run) {
        return ledger.get(FactKind.CAME, run.value()).filter(TESTS::equals).isPresent();
    }
}
