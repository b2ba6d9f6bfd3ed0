package dev.lpips.junit;

import dev.lpips.run.TestRegister;
import java.util.function.Supplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Notes the classes and templates of tests with goldens that failed or were aborted as a whole, such as a parameterised test
 * whose arguments cannot be made. Their tests never begin and a build expects them all the same, but JUnit calls no extension for
 * them.
 */
final class FailedContainers implements TestExecutionListener {

    private final Supplier<TestRegister> register;

    /**
     * Creates a listener.
     *
     * @param register knows the tests of the run; asked only for tests with goldens
     */
    FailedContainers(Supplier<TestRegister> register) {
        this.register = register;
    }

    @Override
    public void executionFinished(TestIdentifier container, TestExecutionResult result) {
        if (!container.isContainer()) {
            return;
        }
        container
                .getSource()
                .filter(GoldenTests::hasGoldens)
                .ifPresent(source -> note(container.getUniqueId(), name(source), result.getStatus()));
    }

    /** What succeeds when it is tried again, in this run or a later one, is settled. */
    private void note(String id, String name, Status status) {
        if (status == Status.SUCCESSFUL) {
            register.get().passed(id);
        } else {
            register.get().failed(id, name);
        }
    }

    private static String name(TestSource source) {
        return source instanceof MethodSource method
                ? method.getClassName() + "." + method.getMethodName()
                : ((ClassSource) source).getClassName();
    }
}
