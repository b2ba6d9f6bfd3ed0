package dev.lpips.internal.evaluation;

import dev.lpips.engine.FeatureMap;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.engine.PictureTensor;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets only so many evaluations into an engine at once; the others wait, the first to come first.
 *
 * <p>A GPU computes one thing after the other however many ask, but holds the activations of all of them in its memory,
 * which is smaller than the machine's: tests on 32 threads would end in a fault of the GPU rather than any sooner.
 *
 * @param engine what evaluates
 * @param turns who may; shared by all engines of one device
 */
public record BoundedEngine(PerceptualEngine engine, Semaphore turns) implements PerceptualEngine {

    @Override
    public List<LayerMap> evaluate(PairTensor pair) {
        return inTurn(() -> engine.evaluate(pair));
    }

    @Override
    public List<FeatureMap> features(PictureTensor picture) {
        return inTurn(() -> engine.features(picture));
    }

    private <T> T inTurn(Supplier<T> evaluation) {
        turns.acquireUninterruptibly();
        try {
            return evaluation.get();
        } finally {
            turns.release();
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Returns what evaluates, for reports. */
    @Override
    public String toString() {
        return engine.toString();
    }
}
