package dev.lpips.gate;

import dev.lpips.model.Lookup;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Decides when somebody who waits is told how far a gate is: after two seconds, and every two seconds from then on. A build that is
 * done by then, and a log that nobody watches, get no line.
 *
 * <p>Not safe for use by several threads; a gate reports on one.
 *
 * @since 0.1.0
 */
public final class ProgressLines {

    private static final long EVERY_NANOS = 2_000_000_000L;

    private final boolean isWatched;
    private final LongSupplier nanoTime;
    private long last;

    ProgressLines(boolean isWatched, LongSupplier nanoTime) {
        this.isWatched = isWatched;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    /**
     * Returns the lines of this process.
     *
     * @param isInteractive whether the build may ask its user something
     * @param environment the environment variables: on CI nobody watches
     */
    public static ProgressLines here(boolean isInteractive, Lookup environment) {
        String ci = environment.get("CI");
        boolean isCi = ci != null && !ci.isBlank() && !ci.equalsIgnoreCase("false");
        return new ProgressLines(isInteractive && !isCi, System::nanoTime);
    }

    /**
     * Returns the line to print now, if there is one.
     *
     * @param done how many checks are made
     * @param all how many there are
     */
    public Optional<String> next(int done, int all) {
        if (!isWatched || done == all || nanoTime.getAsLong() - last < EVERY_NANOS) {
            return Optional.empty();
        }
        last = nanoTime.getAsLong();
        return Optional.of(String.format(Locale.ROOT, "Picture checks made: %d of %d", done, all));
    }
}
