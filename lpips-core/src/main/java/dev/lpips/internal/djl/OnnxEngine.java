package dev.lpips.internal.djl;

import dev.lpips.engine.EngineException;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import dev.lpips.engine.PerceptualEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Runs an ONNX model through DJL, or through ONNX Runtime itself where DJL cannot start. */
public final class OnnxEngine implements PerceptualEngine {

    private final OnnxSession session;

    // Closing a session under a running evaluation ends the process, in DJL and in ONNX Runtime alike.
    private final ReadWriteLock closing = new ReentrantReadWriteLock();
    private boolean closed;

    OnnxEngine(OnnxSession session) {
        this.session = session;
    }

    /**
     * Loads a model.
     *
     * @param onnx the model
     * @param threads how many threads one evaluation may use
     * @throws EngineException if ONNX Runtime cannot be loaded on this platform, or refuses the model
     */
    public static PerceptualEngine open(byte[] onnx, int threads) {
        SessionSettings settings = new SessionSettings(threads);
        try {
            return new OnnxEngine(DjlSession.open(onnx, settings));
        } catch (Exception | LinkageError djl) {
            return openDirectly(onnx, settings, djl);
        }
    }

    private static PerceptualEngine openDirectly(byte[] onnx, SessionSettings settings, Throwable djl) {
        try {
            return new OnnxEngine(OrtDirectSession.open(onnx, settings));
        } catch (Exception | LinkageError direct) {
            EngineException fault =
                    new EngineException("ONNX Runtime cannot run the model: " + direct + platformHint(), direct);
            fault.addSuppressed(djl);
            throw fault;
        }
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

    private static String platformHint() {
        return Files.exists(Path.of("/etc/alpine-release"))
                ? ". ONNX Runtime has no build for Alpine (musl): use an image with glibc 2.28 or later"
                : "";
    }
}
