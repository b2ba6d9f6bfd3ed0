package dev.lpips.gate;

import dev.lpips.run.RunMembership;
import dev.lpips.run.TestSession;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the JVMs that died while they ran tests with goldens. Tests that never began in them leave nothing that could be missed.
 */
final class DeadSessions {

    private final Findings findings;
    private boolean isNewerFinished;

    DeadSessions(Findings findings) {
        this.findings = findings;
    }

    /** Adds the dead JVMs of a run. */
    void add(RunMembership run) {
        run.unfinishedSessions().forEach(this::add);
    }

    /**
     * Adds the dead JVMs of a run, unless a newer run came to its end and knows of all tests that began.
     *
     * @param run the next older run
     * @param settled the tests that newer runs know of
     */
    void addUnlessSettled(RunMembership run, Set<String> settled) {
        if (run.unfinishedSessions().isEmpty()) {
            isNewerFinished = true;
        } else if (!isNewerFinished || !settled.containsAll(run.tests().ids())) {
            add(run);
        }
    }

    private void add(TestSession session) {
        findings.fail(
                String.format(Locale.ROOT, "JVM %d", session.process()),
                String.format(
                        Locale.ROOT,
                        "a JVM of the tests (process %d) ended before its tests were over, so some of them may never have begun%s",
                        session.process(),
                        Files.isRegularFile(session.crashLog())
                                ? "; it crashed in native code: " + session.crashLog()
                                : ": it was killed, or a test called System.exit"));
    }
}
