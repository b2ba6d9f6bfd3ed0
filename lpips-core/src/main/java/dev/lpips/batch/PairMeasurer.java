package dev.lpips.batch;

import dev.lpips.Comparison;
import dev.lpips.Lpips;
import dev.lpips.batch.Measurement.Status;
import dev.lpips.image.PixelSize;
import java.util.Optional;
import java.util.function.Supplier;

/** Measures what a pair of files holds, and turns whatever is wrong with it into a status. As thread-safe as its ruler. */
public final class PairMeasurer {

    private final Lpips lpips;

    /** Creates a measurer. */
    public PairMeasurer(Lpips lpips) {
        this.lpips = lpips;
    }

    /** Measures a pair. */
    public Measurement measure(LoadedPair loaded) {
        return loaded.fold(
                this::compare,
                same -> measured(same, () -> lpips.compareEqual(same.size())),
                unreadable -> failed(unreadable, Status.UNREADABLE, unreadable.size(), unreadable.reason()),
                missing -> failed(missing, Status.MISSING, Optional.empty(), missing.reason()));
    }

    private Measurement compare(LoadedPair.Decoded decoded) {
        PixelSize reference = decoded.reference().size();
        PixelSize actual = decoded.actual().size();
        if (!reference.equals(actual)) {
            String reason = "reference is %s, actual is %s".formatted(reference, actual);
            return failed(decoded, Status.SIZE_MISMATCH, Optional.of(reference), reason);
        }
        return measured(decoded, () -> lpips.compare(decoded.reference(), decoded.actual()));
    }

    private Measurement measured(LoadedPair loaded, Supplier<Comparison> measuring) {
        long start = System.nanoTime();
        Comparison comparison = measuring.get();
        double evaluateMillis = (System.nanoTime() - start) / 1e6;
        return new Measurement(
                loaded.pair(),
                lpips.model(),
                comparison.evaluatedFraction() == 0 ? Status.IDENTICAL : Status.COMPARED,
                Optional.of(comparison.size()),
                Optional.of(comparison),
                loaded.millis(),
                evaluateMillis,
                "");
    }

    private Measurement failed(LoadedPair loaded, Status status, Optional<PixelSize> size, String reason) {
        return new Measurement(
                loaded.pair(), lpips.model(), status, size, Optional.empty(), loaded.millis(), 0, reason);
    }
}
