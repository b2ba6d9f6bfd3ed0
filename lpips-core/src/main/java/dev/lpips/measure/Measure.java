package dev.lpips.measure;

import dev.lpips.measure.Measured.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that can be measured of two pictures, and bounded by a {@link dev.lpips.Tolerance}.
 *
 * <p>An implementation is the only place that knows its measure: settings, messages, logs and reports ask it for its key,
 * its words, its digits and its direction. Implementations are records, equal if they measure the same; those that come
 * with the library are listed in {@link Measures}. They have no state and are safe for use by several threads.
 */
public interface Measure {

    /** Returns the name in settings, annotations, properties and JSON, such as {@code worstPatch}. */
    String key();

    /** Returns the name in messages, such as {@code worst patch}. */
    String label();

    /** Returns which side of a limit is accepted. */
    Direction direction();

    /** Returns how many decimals a message prints at least. */
    int digits();

    /** Returns the limits that somebody can mean. */
    Limits limits();

    /** Returns the value of two equal pictures. */
    double ofEqual();

    /**
     * Measures a pair. May be called on any thread, and while the network is still at work: {@link Sample#network} waits for it.
     *
     * @throws RuntimeException if the pair cannot be measured: that is a failure, never a pass
     */
    Measured measure(Sample sample);

    /**
     * Tells whether this is made of LPIPS distances, which some models do not have, see {@link dev.lpips.model.Backbone#hasDistance}.
     *
     * @since 0.1.0
     */
    default boolean needsDistance() {
        return false;
    }

    /** Returns a key that sets this measure together with others, such as {@code threshold}; empty if there is none. */
    default Optional<String> sharedKey() {
        return Optional.empty();
    }

    /**
     * Returns the separate changes of a pair that does not hold, the largest first; none if the measure does not tell them
     * apart. Takes time: it is asked after a failure only.
     *
     * @param limits the limits of all measures that judge the pair
     */
    default List<Change> changes(Sample sample, Map<Measure, Double> limits) {
        return List.of();
    }

    /**
     * Requires that a number can be a limit of this measure.
     *
     * @throws IllegalArgumentException if it cannot; the message has the range
     */
    default void requireLimit(double limit) {
        if (!limits().contain(limit)) {
            throw new IllegalArgumentException(
                    "A limit of %s is a number from %s, but was %s".formatted(label(), limits(), limit));
        }
    }
}
