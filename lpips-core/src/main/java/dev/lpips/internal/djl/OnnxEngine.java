package dev.lpips.internal.djl;

import dev.lpips.engine.EngineException;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import dev.lpips.engine.PerceptualEngine;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Runs an ONNX model, and closes it only when no evaluation is under way. Made by {@link OnnxEngines}. */
final class OnnxEngine implements PerceptualEngine {

    private final OnnxSession session;

    // Closing a session under a running evaluation ends the process, in DJL and in ONNX Runtime alike.
    private final ReadWriteLock closing = new ReentrantReadWriteLock();
    private boolean closed;

    OnnxEngine(OnnxSession session) {
        this.session = session;
    }

    @Override
    public List<LayerMap> evaluate(PairTensor pair) {
        closing.readLock().lock();
        try {
            if (closed) {
                throw new EngineException("This engine is closed");
            }
            return session.run(pair);
        } catch (EngineException e) {
            throw e;
        } catch (Exception e) {
            throw new EngineException("Evaluating a pair of %s failed: %s".formatted(pair.size(), e), e);
        } finally {
            closing.readLock().unlock();
        }
    }

    @Override
    public void close() {
        closing.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (Exception e) {
            throw new EngineException("Closing the engine failed: " + e, e);
        } finally {
            closing.writeLock().unlock();
        }
    }

    /** Returns what runs the model, for reports. */
    @Override
    public String toString() {
        return session.toString();
    }
}
