package dev.lpips;

import dev.lpips.engine.EngineException;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import dev.lpips.engine.PerceptualEngine;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers with the mean absolute difference of the two pictures, in one layer of one cell. */
final class FakeEngine implements PerceptualEngine {

    private final AtomicInteger evaluations = new AtomicInteger();
    private volatile boolean closed;

    @Override
    public List<LayerMap> evaluate(PairTensor pair) {
        if (closed) {
            throw new EngineException("This engine is closed");
        }
        evaluations.incrementAndGet();
        int half = pair.values().limit() / 2;
        double sum = 0;
        for (int i = 0; i < half; i++) {
            sum += Math.abs(pair.values().get(i) - pair.values().get(half + i));
        }
        return List.of(new LayerMap(1, 1, new float[] {(float) (sum / half)}));
    }

    @Override
    public void close() {
        closed = true;
    }

    int evaluations() {
        return evaluations.get();
    }

    boolean isClosed() {
        return closed;
    }
}
