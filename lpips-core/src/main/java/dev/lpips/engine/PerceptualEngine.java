package dev.lpips.engine;

import java.util.List;

/**
 * Runs one network.
 *
 * <p>Implementations are safe for use by several threads at once, and answer the same bits for the same pair whatever
 * runs beside it. {@link #close} waits for evaluations under way and may be called more than once; an evaluation after
 * it is refused.
 */
public interface PerceptualEngine extends AutoCloseable {

    /**
     * Evaluates one pair.
     *
     * @return one map per tap of the network, from the shallowest to the deepest
     * @throws EngineException if the network cannot be run, or this engine is closed
     */
    List<LayerMap> evaluate(PairTensor pair);

    /**
     * Evaluates one picture, with a model whose outputs are features. An engine that is made for pairs alone refuses.
     *
     * @return one map per tap of the network, from the shallowest to the deepest
     * @throws EngineException if the network cannot be run, this engine is closed, or it evaluates pairs only
     * @since 0.1.0
     */
    default List<FeatureMap> features(PictureTensor picture) {
        throw new EngineException("This engine evaluates pairs of pictures only");
    }

    /** Releases what the engine holds. */
    @Override
    void close();
}
