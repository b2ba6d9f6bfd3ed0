package dev.lpips.tools.verdict;

import dev.lpips.Lpips;
import dev.lpips.Tolerance;
import dev.lpips.image.Pixels;
import dev.lpips.measure.Measures;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What every measure reads of a pair.
 *
 * @param pair the pair
 * @param values by the keys of the measures, with those of pixel counting
 */
record Readings(LabelledPair pair, Map<String, Double> values) {

    /** How many pixels differ, see {@link PixelCount}. */
    static final String PIXELS = "pixels";

    /** Their share of the picture, from 0 to 1. */
    static final String SHARE = "pixelShare";

    private static final double PIXEL_THRESHOLD = 0.1;

    static Readings measure(LabelledPair pair, Lpips lpips) {
        Pixels reference = pair.readReference();
        Pixels actual = pair.readActual();
        Map<String, Double> values = new LinkedHashMap<>();
        if (!reference.size().equals(actual.size())) {
            Measures.all().forEach(measure -> values.put(measure.key(), Double.NaN));
            values.put(PIXELS, Double.NaN);
            values.put(SHARE, Double.NaN);
            return new Readings(pair, values);
        }
        lpips.measure(reference, actual, Measures.all())
                .readings()
                .forEach((measure, found) -> values.put(measure.key(), found.value()));
        int pixels = PixelCount.of(reference, actual, PIXEL_THRESHOLD);
        values.put(PIXELS, (double) pixels);
        values.put(SHARE, (double) pixels / reference.size().area());
        return new Readings(pair, values);
    }

    /** Returns one reading; not a number where the sizes differ, which no rule accepts. */
    double of(String key) {
        return Optional.ofNullable(values.get(key)).orElseThrow();
    }

    boolean holds(Tolerance tolerance) {
        return tolerance.bounds().entrySet().stream()
                .allMatch(bound -> bound.getValue().accepts(of(bound.getKey().key())));
    }
}
