package dev.lpips.junit;

import dev.lpips.run.RunMembership;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Notes that this JVM runs tests with goldens, and that they are over: the gate misses a JVM that died in between. Safe for use by
 * several threads.
 */
final class GoldenSession implements TestExecutionListener {

    private final Supplier<RunMembership> membership;
    private @Nullable Consumer<Boolean> end;

    /**
     * Creates a session that has not begun.
     *
     * @param membership the run of this JVM; asked only if there are tests with goldens
     */
    GoldenSession(Supplier<RunMembership> membership) {
        this.membership = membership;
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan plan) {
        if (end == null && GoldenTests.isAnyIn(plan)) {
            end = membership.get().beginSession();
        }
    }

    /**
     * Notes that the tests are over.
     *
     * @param isComplete whether no test was left out on purpose
     */
    synchronized void close(boolean isComplete) {
        if (end != null) {
            end.accept(isComplete);
            end = null;
        }
    }
}
