package dev.lpips;

import dev.lpips.image.Background;
import dev.lpips.measure.FeatureReading;
import dev.lpips.measure.NetworkReading;
import dev.lpips.measure.WorstPatch;
import dev.lpips.model.ModelId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What the network will say of two pictures: who asks while it is at work waits. So measures that need no network are read
 * beside it.
 *
 * <p>Safe for use by several threads.
 */
final class PendingComparison implements NetworkReading {

    private final CompletableFuture<Comparison> comparison = new CompletableFuture<>();

    /**
     * Compares on this thread, and hands what is found, or the failure, to all who wait.
     *
     * @throws RuntimeException what comparing threw
     */
    Comparison complete(Supplier<Comparison> compared) {
        try {
            comparison.complete(compared.get());
        } catch (RuntimeException | Error e) {
            comparison.completeExceptionally(e);
            throw e;
        }
        return comparison.join();
    }

    @Override
    public ModelId model() {
        return comparison.join().model();
    }

    @Override
    public double distance() {
        return comparison.join().distance();
    }

    @Override
    public WorstPatch worstPatch() {
        return comparison.join().worstPatch();
    }

    @Override
    public Optional<Background> background() {
        return comparison.join().background();
    }

    /** Returns features that wait as well: two networks at once would take twice the memory that an evaluation may. */
    FeatureReading before(FeatureReading features) {
        return new FeatureReading() {
            @Override
            public double meanSquare(String layer) {
                comparison.join();
                return features.meanSquare(layer);
            }

            @Override
            public double style(String layer) {
                comparison.join();
                return features.style(layer);
            }
        };
    }
}
