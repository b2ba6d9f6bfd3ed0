package dev.lpips.junit;

import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Closes the networks when the tests of this JVM are over. JUnit's launcher finds it by itself; nothing to do with it in a
 * test. Without a launcher, networks stay loaded until the JVM ends.
 */
public final class LpipsSessionListener implements LauncherSessionListener {

    private final Rulers rulers;
    private Rulers.@Nullable Hold hold;

    /** Creates the listener of one session. */
    public LpipsSessionListener() {
        this(Surroundings.rulers());
    }

    LpipsSessionListener(Rulers rulers) {
        this.rulers = rulers;
    }

    /** Keeps the networks that tests load. */
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        hold = rulers.hold();
    }

    /** Closes them, unless another session in this JVM still needs them. */
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (hold != null) {
            hold.close();
        }
        Surroundings.forgetReports();
    }
}
