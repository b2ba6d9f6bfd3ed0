package dev.lpips.junit;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test that begins when something in it first needs its goldens or settings. So settings that are not accepted fail only
 * the tests that depend on them, and each of them once.
 *
 * <p>Safe for use by several threads. JUnit 5.12 closes what is a CloseableResource, JUnit 6 what is AutoCloseable.
 */
@SuppressWarnings("deprecation")
final class LazyTest implements Supplier<TestContext>, ExtensionContext.Store.CloseableResource, AutoCloseable {

    private final Supplier<TestContext> beginning;
    private final Consumer<TestContext> ending;
    private final Runnable idleEnding;
    private @Nullable TestContext test;
    private @Nullable RuntimeException fault;
    private boolean isOver;

    /**
     * Creates a test that has not begun.
     *
     * @param beginning begins it; asked at most once
     * @param ending ends it, if it has begun
     * @param idleEnding ends it, if it never began
     */
    LazyTest(Supplier<TestContext> beginning, Consumer<TestContext> ending, Runnable idleEnding) {
        this.beginning = beginning;
        this.ending = ending;
        this.idleEnding = idleEnding;
    }

    /**
     * Returns the test, which begins now if it has not yet.
     *
     * @throws RuntimeException if it cannot begin; the same one every time
     * @throws IllegalStateException if it is over and never began
     */
    @Override
    public synchronized TestContext get() {
        if (fault != null) {
            throw fault;
        }
        if (test == null) {
            test = begin();
        }
        return test;
    }

    private TestContext begin() {
        if (isOver) {
            throw new IllegalStateException("The test is over, so nothing of it is checked any more");
        }
        try {
            return beginning.get();
        } catch (RuntimeException e) {
            fault = e;
            throw e;
        }
    }

    @Override
    public void close() {
        begun().ifPresentOrElse(ending, idleEnding);
    }

    private synchronized Optional<TestContext> begun() {
        isOver = true;
        return Optional.ofNullable(test);
    }
}
