package dev.lpips.junit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * When the tests of this JVM are over, names goldens that no test has any more, and closes the networks. JUnit's launcher
 * finds it by itself; nothing to do with it in a test. Without a launcher, networks stay loaded until the JVM ends.
 */
public final class LpipsSessionListener implements LauncherSessionListener {

    private final Rulers rulers;
    private final Consumer<String> notices;
    private final FinishedTests tests = new FinishedTests();
    private final GoldenSession goldens =
            new GoldenSession(() -> SharedState.reports().membership());
    private Rulers.@Nullable Hold hold;

    /** Creates the listener of one session. */
    public LpipsSessionListener() {
        this(SharedState.rulers(), SharedState::say);
    }

    LpipsSessionListener(Rulers rulers, Consumer<String> notices) {
        this.rulers = rulers;
        this.notices = notices;
    }

    /** Keeps the networks that tests load, and sees which tests run. */
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        hold = rulers.hold();
        session.getLauncher().registerLauncherDiscoveryListeners(tests);
        session.getLauncher()
                .registerTestExecutionListeners(
                        tests,
                        goldens,
                        new FailedContainers(() -> SharedState.reports().tests()));
    }

    /** Closes the networks, unless another session in this JVM still needs them. */
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (hold != null) {
            hold.close();
        }
        goldens.close(!tests.isPart() && !OrphanNotice.isFiltered(System::getProperty));
        OrphanNotice orphans = new OrphanNotice(Path.of(""), tests.classes(), System::getProperty);
        SharedState.forgetVerifiers().stream()
                .flatMap(verifier -> Stream.of(orphans.of(verifier), orphans.ofSettings(verifier)))
                .flatMap(Optional::stream)
                .forEach(notices);
        SharedState.forgetReports();
    }
}
