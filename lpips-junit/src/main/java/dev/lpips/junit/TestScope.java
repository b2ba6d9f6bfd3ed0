package dev.lpips.junit;

import java.lang.StackWalker.Option;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/**
 * Which test the current thread is running.
 *
 * <p>{@link LpipsExtension} wraps each part of a test in {@link #during}. In there, on the same thread and in no {@link
 * ForkJoinWork} that began since, the test is known; everywhere else it is not, and nothing is guessed.
 */
final class TestScope {

    private static final ThreadLocal<@Nullable TestScope> CURRENT = new ThreadLocal<>();

    private static final boolean IS_JUNIT_THERE =
            ClassPath.has("org.junit.jupiter.api.extension.ExtensionConfigurationException");

    private final Optional<Supplier<TestContext>> test;
    private final String place;

    private TestScope(Optional<Supplier<TestContext>> test, String place) {
        this.test = test;
        this.place = place;
    }

    /** Runs a part of a test. */
    static <T> T during(Supplier<TestContext> test, Invocation<T> part) throws Throwable {
        return new TestScope(Optional.of(test), "").run(part);
    }

    /** Runs something that belongs to no single test. */
    static <T> T outside(String place, Invocation<T> part) throws Throwable {
        return new TestScope(Optional.empty(), place).run(part);
    }

    /** Returns the test that the calling code is part of; empty if that is not certain. */
    static Optional<TestContext> runningTest() {
        TestScope scope = CURRENT.get();
        return scope == null || isForkJoinWork() ? Optional.empty() : scope.test.map(Supplier::get);
    }

    /**
     * Returns the test that the calling code is part of.
     *
     * @param call the call that needs it, for the message
     * @throws ExtensionConfigurationException if that is not certain
     * @throws IllegalStateException if there is no JUnit to tell it
     */
    static TestContext runningTest(String call) {
        if (!IS_JUNIT_THERE) {
            throw new IllegalStateException(
                    ("%s needs JUnit Jupiter 5.12 or later to know which test is running, and it is"
                                    + " not on the class path. Without it, compare with a file, as in"
                                    + " isPerceptuallyCloseTo(Path.of(\"page.png\"), 0.05)")
                            .formatted(call));
        }
        return runningTest()
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "%s needs to know which test is running, but %s".formatted(call, reason(CURRENT.get()))));
    }

    private static String reason(@Nullable TestScope scope) {
        if (scope == null) {
            return ("on this thread (\"%s\") there is none that has @GoldenImages. Annotate the test class or method with"
                            + " @GoldenImages; on a thread of your own, use the parameter Goldens of a @Test method")
                    .formatted(Thread.currentThread().getName());
        }
        if (isForkJoinWork()) {
            return "this is a task of a fork/join pool or parallel stream, which a thread of another test may have taken"
                    + " over. Use the parameter Goldens of a @Test method, or check the picture outside of the task";
        }
        return "%s belongs to no single test. Check the picture in the test, or in @BeforeEach or @AfterEach"
                .formatted(scope.place);
    }

    private <T> T run(Invocation<T> part) throws Throwable {
        // A thread that waits in one test may run another one meanwhile, hence the way back.
        TestScope before = CURRENT.get();
        CURRENT.set(this);
        try {
            return part.proceed();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    private static boolean isForkJoinWork() {
        return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.takeWhile(frame -> !isScope(frame.getDeclaringClass(), frame.getMethodName()))
                        .anyMatch(ForkJoinWork::beginsAt));
    }

    private static boolean isScope(Class<?> type, String method) {
        return type == TestScope.class && method.equals("run");
    }
}
