package dev.lpips.junit;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Rulers shared by all tests: one for each options, opened when first needed.
 *
 * <p>Whoever runs tests takes a hold. When the last hold is given back, the rulers are closed, but never under a
 * measurement: then the last measurement closes them. A later hold or measurement opens them anew. Where nobody ever
 * takes a hold, as without a JUnit launcher, rulers stay open as long as the JVM: nobody knows when tests are over.
 *
 * <p>Safe for use by several threads.
 */
final class Rulers {

    private final Function<LpipsOptions, Lpips> opening;
    private final Map<LpipsOptions, Lpips> open = new HashMap<>();
    private int holds;
    private int measurements;
    private boolean closing;

    /** Creates rulers that are opened by a function, normally {@code Lpips::open}. */
    Rulers(Function<LpipsOptions, Lpips> opening) {
        this.opening = opening;
    }

    /** Keeps rulers open until the hold is closed. */
    synchronized Hold hold() {
        holds++;
        closing = false;
        return new Hold();
    }

    /** Measures with the ruler of the given options, which stays open meanwhile. */
    <T> T measure(LpipsOptions options, Function<Lpips, T> measurement) {
        Lpips ruler = begin(options);
        try {
            return measurement.apply(ruler);
        } finally {
            end();
        }
    }

    private synchronized Lpips begin(LpipsOptions options) {
        Lpips ruler = open.computeIfAbsent(options, opening);
        measurements++;
        return ruler;
    }

    private synchronized void end() {
        measurements--;
        closeIfDone();
    }

    private synchronized void release() {
        holds--;
        closing = holds == 0;
        closeIfDone();
    }

    private void closeIfDone() {
        if (closing && measurements == 0) {
            open.values().forEach(Lpips::close);
            open.clear();
            closing = false;
        }
    }

    /** Keeps rulers open. Closing it a second time does nothing. */
    final class Hold implements AutoCloseable {

        private final AtomicBoolean given = new AtomicBoolean();

        private Hold() {}

        @Override
        public void close() {
            if (given.compareAndSet(false, true)) {
                release();
            }
        }
    }
}
