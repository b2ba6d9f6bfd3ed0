package dev.lpips.junit;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.SharedEngines;
import dev.lpips.golden.GoldenVerifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/**
 * What an assertion finds around it: the rulers of this JVM, and which test runs on its thread.
 *
 * <p>The only static state of this module. It has to be, because {@code assertThatImage(..)} is a static method: nothing
 * is passed to it but a picture, and loading the network for each assertion would take longer than measuring. The
 * extension and the session listener decide how long it lives, see {@link Rulers}.
 */
final class SharedState {

    private static final SharedEngines ENGINES = SharedEngines.onnx(SharedState::say);
    private static final Rulers RULERS = new Rulers(options -> Lpips.open(options, ENGINES));
    private static final Map<Path, Reports> REPORTS = new ConcurrentHashMap<>();
    private static final Set<GoldenVerifier> VERIFIERS = ConcurrentHashMap.newKeySet();
    private static final ThreadLocal<@Nullable Moment> NOW = new ThreadLocal<>();

    private SharedState() {}

    static Rulers rulers() {
        return RULERS;
    }

    /** Returns the test that the extension runs on this thread. */
    static Optional<TestContext> runningTest() {
        return Optional.ofNullable(NOW.get()).flatMap(Moment::test);
    }

    /**
     * Returns the test that runs on this thread.
     *
     * @param call what needs to know, for the message
     * @throws ExtensionConfigurationException if there is none
     */
    static TestContext runningTest(String call) {
        return runningTest().orElseThrow(() -> new ExtensionConfigurationException(noTest(call)));
    }

    /** Returns how the calling test compares pictures: as its annotation says, or as nobody had to say. */
    static Comparisons comparisons() {
        return runningTest().map(TestContext::comparisons).orElseGet(SharedState::withoutExtension);
    }

    /** Runs something as part of a test. */
    static <T> T during(TestContext test, Invocation<T> part) throws Throwable {
        return during(new Moment(Optional.of(test), ""), part);
    }

    /** Runs something that belongs to no test. */
    static <T> T outside(String place, Invocation<T> part) throws Throwable {
        return during(new Moment(Optional.empty(), place), part);
    }

    /** A thread that waits may be lent to another test, hence the way back. */
    private static <T> T during(Moment moment, Invocation<T> part) throws Throwable {
        Moment before = NOW.get();
        NOW.set(moment);
        try {
            return part.proceed();
        } finally {
            if (before == null) {
                NOW.remove();
            } else {
                NOW.set(before);
            }
        }
    }

    private static String noTest(String call) {
        Moment now = NOW.get();
        if (now != null) {
            return ("%s needs to know which test is running, but %s belongs to no single test. Check the picture in the test,"
                            + " or in @BeforeEach or @AfterEach")
                    .formatted(call, now.place);
        }
        return ("%s needs to know which test is running, but on this thread (\"%s\") there is none that has"
                        + " @GoldenImages. Annotate the test class or method with @GoldenImages; on a"
                        + " thread of your own, use the test's parameter Goldens")
                .formatted(call, Thread.currentThread().getName());
    }

    /** Remembers whom tests asked, until the session is over. */
    static GoldenVerifier remember(GoldenVerifier verifier) {
        VERIFIERS.add(verifier);
        return verifier;
    }

    /** Returns whom tests asked in this session, and forgets it. */
    static List<GoldenVerifier> forgetVerifiers() {
        List<GoldenVerifier> verifiers = List.copyOf(VERIFIERS);
        VERIFIERS.removeAll(verifiers);
        return verifiers;
    }

    /** Forgets who writes where: the next session in this JVM may have another folder, or an empty one. */
    static void forgetReports() {
        REPORTS.clear();
    }

    /** Says something that is no failure. Not a logger's, which would make two lines of it, or none. */
    @SuppressWarnings("SystemOut")
    static void say(String notice) {
        System.err.println("[lpips] " + notice);
    }

    private static Comparisons withoutExtension() {
        Path directory = Reports.directory(System::getProperty);
        return new Comparisons(
                LpipsOptions.defaults().withSettings(System::getProperty),
                RULERS,
                REPORTS.computeIfAbsent(directory, folder -> Reports.in(folder, System::getProperty, System::getenv)),
                CallerName::evidenceName);
    }

    /**
     * What a thread is at.
     *
     * @param test the test it runs; empty if what it runs belongs to none
     * @param place what it runs then
     */
    private record Moment(Optional<TestContext> test, String place) {}
}
