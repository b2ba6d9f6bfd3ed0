package dev.lpips.internal.djl;

import dev.lpips.engine.EngineException;
import dev.lpips.engine.FeatureMap;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.engine.PictureTensor;
import dev.lpips.image.PixelSize;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Runs an ONNX model, and closes it only when no evaluation is under way. Made by {@link OnnxEngines}. */
final class OnnxEngine implements PerceptualEngine {

    private final OnnxSession session;

    // Closing a session under a running evaluation ends the process, in DJL and in ONNX Runtime alike.
    private final ReadWriteLock closing = new ReentrantReadWriteLock();
    private final Thread stop = new Thread(this::refuse, "lpips-stop");
    private boolean closed;

    /**
     * Takes over a session.
     *
     * @throws EngineException if the JVM is shutting down
     */
    OnnxEngine(OnnxSession session) {
        this.session = session;
        stopAtShutdown();
    }

    @Override
    public List<LayerMap> evaluate(PairTensor pair) {
        return run(2, pair.size(), pair.values()).stream()
                .map(output -> new LayerMap((int) output.shape()[3], (int) output.shape()[2], output.values()))
                .toList();
    }

    @Override
    public List<FeatureMap> features(PictureTensor picture) {
        return run(1, picture.size(), picture.values()).stream()
                .map(output -> new FeatureMap(
                        (int) output.shape()[1], (int) output.shape()[3], (int) output.shape()[2], output.values()))
                .toList();
    }

    private List<OnnxSession.Output> run(int pictures, PixelSize size, FloatBuffer values) {
        closing.readLock().lock();
        try {
            if (closed) {
                throw new EngineException("This engine is closed");
            }
            return session.run(values, new long[] {pictures, 3, size.height(), size.width()});
        } catch (EngineException e) {
            throw e;
        } catch (Exception e) {
            throw new EngineException(
                    "Evaluating a %s of %s failed: %s".formatted(pictures == 1 ? "picture" : "pair", size, e), e);
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
                forgetShutdown();
                session.close();
            }
        } catch (Exception e) {
            throw new EngineException("Closing the engine failed: " + e, e);
        } finally {
            closing.writeLock().unlock();
        }
    }

    /**
     * A process must not end under an evaluation: what is native then goes to pieces around it. So the end waits for those
     * under way, and no other begins.
     */
    private void stopAtShutdown() {
        try {
            Runtime.getRuntime().addShutdownHook(stop);
        } catch (IllegalStateException e) {
            throw new EngineException("The JVM is shutting down", e);
        }
    }

    private void forgetShutdown() {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException e) {
            // It is shutting down, and finds this engine closed.
            return;
        }
    }

    /** Waits for evaluations under way, and refuses later ones; what is native is left to the end of the process. */
    private void refuse() {
        closing.writeLock().lock();
        try {
            closed = true;
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
