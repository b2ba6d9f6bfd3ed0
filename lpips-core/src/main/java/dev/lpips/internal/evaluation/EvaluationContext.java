package dev.lpips.internal.evaluation;

import dev.lpips.image.PixelSize;
import dev.lpips.internal.local.NetworkGeometry;
import dev.lpips.internal.network.Network;
import dev.lpips.model.Backbone;

/**
 * What all networks of one ruler share: how pictures become tensors, how much of them is looked at, and the bound on memory. Safe for use
 * by several threads.
 */
public final class EvaluationContext {

    private static final double WEIGHT_OF_FEATURES = 1.35;

    private final boolean onlyChanges;
    private final TensorEncoder encoder;
    private final ActivationMemory memory;

    /**
     * Creates the context of a ruler.
     *
     * @param onlyChanges whether the network looks at changed areas alone; no influence on the result
     * @param activationBytes how much memory the values within the ruler's networks may take, about
     * @param threads how many threads may work on a pair; no influence on the result
     */
    public EvaluationContext(Backbone backbone, boolean onlyChanges, long activationBytes, int threads) {
        this.onlyChanges = onlyChanges;
        this.encoder = new TensorEncoder(backbone.minimumSide(), threads);
        this.memory = new ActivationMemory(activationBytes, backbone);
    }

    /** Returns an engine of distances to be used within these bounds. */
    PlannedEngine planned(Network network, LazyEngine engine) {
        return new PlannedEngine(engine, new NetworkGeometry(network), this, 1);
    }

    /**
     * Returns an engine of what features differ by, to be used within these bounds. Such a network keeps both the features and their
     * difference: measured as {@link ActivationMemory} is, 1972 bytes a pixel with VGG, 742 with SqueezeNet, 205 with AlexNet and 127 with
     * the bundled network, so up to 1.3 times what distances take.
     */
    PlannedEngine plannedForFeatures(Network network, LazyEngine engine) {
        return new PlannedEngine(engine, new NetworkGeometry(network), this, WEIGHT_OF_FEATURES);
    }

    boolean onlyChanges() {
        return onlyChanges;
    }

    TensorEncoder encoder() {
        return encoder;
    }

    ActivationMemory memory() {
        return memory;
    }

    /** Returns the size in which pictures of a size reach the network. */
    PixelSize extended(PixelSize size) {
        return encoder.extended(size);
    }
}
