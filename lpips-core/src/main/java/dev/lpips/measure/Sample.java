package dev.lpips.measure;

import dev.lpips.image.Pixels;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Two pictures as measures see them: opaque, of one size, cut to the part that is judged, with ignored pixels filled alike
 * in both.
 *
 * <p>What several measures need is computed once, see {@link #once}. Safe for use by several threads.
 */
public final class Sample {

    private final Pixels reference;
    private final Pixels actual;
    private final BitSet ignored;
    private final NetworkReading network;
    private final Optional<FeatureReading> features;
    private final int threads;
    private final Map<Class<?>, Object> analyses = new ConcurrentHashMap<>();

    /**
     * Creates a sample.
     *
     * @param ignored the indices, row by row, of the pixels that do not count; not changed afterwards
     * @param threads how many threads may measure; no influence on what is measured
     * @throws IllegalArgumentException if the sizes differ
     */
    public Sample(Pixels reference, Pixels actual, BitSet ignored, NetworkReading network, int threads) {
        this(reference, actual, ignored, network, Optional.empty(), threads);
    }

    /**
     * Creates a sample whose features can be asked for.
     *
     * @param features what the features of a layer differ by
     * @throws IllegalArgumentException if the sizes differ
     */
    public Sample(
            Pixels reference,
            Pixels actual,
            BitSet ignored,
            NetworkReading network,
            Optional<FeatureReading> features,
            int threads) {
        if (!reference.size().equals(actual.size())) {
            throw new IllegalArgumentException("Only pictures of one size can be measured, not %s and %s"
                    .formatted(reference.size(), actual.size()));
        }
        this.reference = reference;
        this.actual = actual;
        this.ignored = ignored;
        this.network = network;
        this.features = features;
        this.threads = threads;
    }

    /** Returns what the actual picture is measured against. */
    public Pixels reference() {
        return reference;
    }

    /** Returns the picture that is judged. */
    public Pixels actual() {
        return actual;
    }

    /** Returns the indices, row by row, of the pixels that do not count; a copy. */
    public BitSet ignored() {
        return (BitSet) ignored.clone();
    }

    /** Returns what the network says of the pictures. Its answers may wait for the network. */
    public NetworkReading network() {
        return network;
    }

    /**
     * Returns what the features of a layer differ by.
     *
     * @throws IllegalStateException if nobody gave this sample a network for that
     */
    public FeatureReading features() {
        return features.orElseThrow(() -> new IllegalStateException("This sample has no features to measure"));
    }

    /** Returns how many threads may measure. */
    public int threads() {
        return threads;
    }

    /**
     * Returns an analysis that several measures share, and makes it if none of them has yet.
     *
     * @param type the class of the analysis, of which a sample has one
     */
    public <T> T once(Class<T> type, Function<Sample, T> analysis) {
        return type.cast(analyses.computeIfAbsent(type, any -> analysis.apply(this)));
    }
}
