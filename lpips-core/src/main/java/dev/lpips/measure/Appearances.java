package dev.lpips.measure;

import dev.lpips.internal.appearance.Appearance;
import dev.lpips.internal.appearance.PlaceLimits;
import dev.lpips.measure.Measured.Change;
import java.util.List;
import java.util.Map;

/** The analysis that detail, area colour, text colour and shift share, and the changes that it finds. */
final class Appearances {

    private Appearances() {}

    static Appearance of(Sample sample) {
        return sample.once(Appearance.class, pair -> Appearance.of(pair.reference(), pair.actual(), pair.threads()));
    }

    /** Returns the separate changes beyond any of the four limits; the same whichever of the measures asks. */
    static List<Change> changes(Sample sample, Map<Measure, Double> limits) {
        PlaceLimits beyond = new PlaceLimits(
                limit(limits, new Detail()),
                limit(limits, new AreaColour()),
                limit(limits, new TextColour()),
                limit(limits, new Shift()));
        Appearance appearance = of(sample);
        Found found = sample.once(Found.class, pair -> new Found(beyond, changes(appearance, beyond)));
        return found.beyond().equals(beyond) ? found.changes() : changes(appearance, beyond);
    }

    /** What was found: each of the four measures asks for it. */
    private record Found(PlaceLimits beyond, List<Change> changes) {}

    private static List<Change> changes(Appearance appearance, PlaceLimits beyond) {
        return appearance.places(beyond).stream()
                .map(place -> new Change(place.region(), place.words()))
                .toList();
    }

    private static double limit(Map<Measure, Double> limits, Measure measure) {
        return limits.getOrDefault(measure, Double.POSITIVE_INFINITY);
    }
}
