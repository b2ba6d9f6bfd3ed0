package dev.lpips.batch;

import dev.lpips.Comparison;
import dev.lpips.Lpips;
import dev.lpips.Measurements;
import dev.lpips.batch.Measurement.Status;
import dev.lpips.image.PixelSize;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measured;
import dev.lpips.measure.Measures;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Measures what a pair of files holds, and turns whatever is wrong with it into a status. As thread-safe as its ruler. */
public final class PairMeasurer {

    private final Lpips lpips;
    private final List<Measure> measures;

    /** Creates a measurer of the network's numbers alone. */
    public PairMeasurer(Lpips lpips) {
        this(lpips, List.of());
    }

    /**
     * Creates a measurer.
     *
     * @param measures what to measure beside the network's numbers
     */
    public PairMeasurer(Lpips lpips, List<Measure> measures) {
        this.lpips = lpips;
        this.measures = List.copyOf(measures);
    }

    /** Measures a pair. */
    public Measurement measure(LoadedPair loaded) {
        return loaded.fold(
                this::compare,
                same -> measured(same, () -> ofEqual(same.size())),
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
        return measured(decoded, () -> lpips.measure(decoded.reference(), decoded.actual(), measures));
    }

    private Measurements ofEqual(PixelSize size) {
        SortedMap<Measure, Measured> readings = new TreeMap<>(Measures.ORDER);
        measures.forEach(measure -> readings.put(measure, Measured.of(measure.ofEqual())));
        return new Measurements(lpips.compareEqual(size), readings);
    }

    private Measurement measured(LoadedPair loaded, Supplier<Measurements> measuring) {
        long start = System.nanoTime();
        Measurements found = measuring.get();
        double evaluateMillis = (System.nanoTime() - start) / 1e6;
        Comparison comparison = found.comparison();
        return new Measurement(
                loaded.pair(),
                lpips.model(),
                comparison.evaluatedFraction() == 0 ? Status.IDENTICAL : Status.COMPARED,
                Optional.of(comparison.size()),
                Optional.of(comparison).filter(Comparison::hasDistance),
                found.readings(),
                loaded.millis(),
                evaluateMillis,
                "");
    }

    private Measurement failed(LoadedPair loaded, Status status, Optional<PixelSize> size, String reason) {
        return new Measurement(
                loaded.pair(),
                lpips.model(),
                status,
                size,
                Optional.empty(),
                Collections.emptySortedMap(),
                loaded.millis(),
                0,
                reason);
    }
}
