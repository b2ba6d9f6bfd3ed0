package dev.lpips;

import dev.lpips.measure.Measure;
import dev.lpips.measure.Measured;
import dev.lpips.measure.Measures;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What several measures found of two pictures: the answer of {@link Lpips#measure}.
 *
 * @param comparison what the network measured
 * @param readings what each measure found, in the order of {@link Measures#ORDER}
 * @since 0.1.0
 */
public record Measurements(Comparison comparison, SortedMap<Measure, Measured> readings) {

    /** Copies the map. */
    public Measurements {
        SortedMap<Measure, Measured> copy = new TreeMap<>(Measures.ORDER);
        copy.putAll(readings);
        readings = Collections.unmodifiableSortedMap(copy);
    }
}
