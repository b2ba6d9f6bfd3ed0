package dev.lpips.internal.evaluation;

import dev.lpips.engine.EngineException;
import dev.lpips.engine.PerceptualEngine;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An engine that is opened when first needed, once, and closed once. */
public final class LazyEngine implements AutoCloseable {

    private final Supplier<PerceptualEngine> opening;
    private @Nullable PerceptualEngine engine;
    private boolean closed;

    public LazyEngine(Supplier<PerceptualEngine> opening) {
        this.opening = opening;
    }

    synchronized PerceptualEngine get() {
        requireOpen();
        if (engine == null) {
            engine = opening.get();
        }
        return engine;
    }

    synchronized void requireOpen() {
        if (closed) {
            throw new EngineException("This Lpips is closed");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (engine != null) {
            engine.close();
        }
    }
}
