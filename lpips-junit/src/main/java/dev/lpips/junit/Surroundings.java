package dev.lpips.junit;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.SharedEngines;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/**
 * What an assertion finds around it: the rulers of this JVM, and which test runs on its thread.
 *
 * <p>The only static state of this module. It has to be, because {@code assertThatImage(..)} is a static method: nothing
 * is passed to it but a picture, and loading the network for each assertion would take longer than measuring. The
 * extension and the session listener decide how long it lives, see {@link Rulers}.
 */
final class Surroundings {

    private static final SharedEngines ENGINES = SharedEngines.onnx(Surroundings::say);
    private static final Rulers RULERS = new Rulers(options -> Lpips.open(options, ENGINES));
    private static final Map<Path, Reports> REPORTS = new ConcurrentHashMap<>();
    private static final ThreadLocal<@Nullable RunningTest> RUNNING = new ThreadLocal<>();

    private Surroundings() {}

    static Rulers rulers() {
        return RULERS;
    }

    /** Returns the test that the extension runs on this thread. */
    static Optional<RunningTest> runningTest() {
        return Optional.ofNullable(RUNNING.get());
    }

    /** Returns how the calling test compares pictures: as its annotation says, or as nobody had to say. */
    static Comparisons comparisons() {
        return runningTest().map(RunningTest::comparisons).orElseGet(Surroundings::withoutExtension);
    }

    /** Runs something as part of a test. A thread that waits may be lent to another test, hence the way back. */
    static <T> T during(RunningTest test, Invocation<T> part) throws Throwable {
        RunningTest before = RUNNING.get();
        RUNNING.set(test);
        try {
            return part.proceed();
        } finally {
            if (before == null) {
                RUNNING.remove();
            } else {
                RUNNING.set(before);
            }
        }
    }

    /** Forgets which names of evidence are taken: the next session in this JVM is another run. */
    static void forgetReports() {
        REPORTS.clear();
    }

    /** Not a logger's, which would make two lines of it, or none. */
    @SuppressWarnings("SystemOut")
    private static void say(String notice) {
        System.err.println("[lpips] " + notice);
    }

    private static Comparisons withoutExtension() {
        Path directory = Reports.directory(System::getProperty);
        return new Comparisons(
                LpipsOptions.defaults().withSettings(System::getProperty),
                RULERS,
                REPORTS.computeIfAbsent(directory, folder -> Reports.in(folder, System::getenv)),
                CallingTest::evidenceName);
    }
}
