package dev.lpips;

import dev.lpips.image.Cutout;
import dev.lpips.image.Region;
import dev.lpips.measure.Measured;
import dev.lpips.measure.Measured.Change;
import dev.lpips.measure.Sample;
import dev.lpips.measure.WorstPatch;
import java.util.Comparator;
import java.util.List;

/**
 * One part of two pictures, compared as if it were a picture of its own and held against its tolerance.
 *
 * @param cutout what of the pictures was compared; normally all of it
 * @param comparison what was measured; its locations count from the part's top left corner
 * @param tolerance what it was held against
 * @param readings what was measured for each bound of the tolerance
 */
public record Judgement(Cutout cutout, Comparison comparison, Tolerance tolerance, List<Reading> readings) {

    /** The one that differs most is the largest. */
    static final Comparator<Judgement> BY_SEVERITY = Comparator.<Judgement>comparingInt(
                    each -> each.violations().size())
            .thenComparingDouble(each -> each.comparison().rank());

    /**
     * Checks that what was measured is of the part.
     *
     * @throws IllegalArgumentException if the sizes differ, or not every bound was read
     */
    public Judgement {
        readings = List.copyOf(readings);
        if (!cutout.part().size().equals(comparison.size())) {
            throw new IllegalArgumentException(
                    "A comparison of %s is not one of %s".formatted(comparison.size(), cutout));
        }
        if (!readings.stream()
                .map(Reading::measure)
                .toList()
                .equals(List.copyOf(tolerance.bounds().keySet()))) {
            throw new IllegalArgumentException("Not the readings of %s: %s".formatted(tolerance, readings));
        }
    }

    /**
     * Judges a pair.
     *
     * @param sample the part of the pictures, as it was compared
     * @param readings of the sample, for each bound
     */
    static Judgement of(
            Cutout cutout, Comparison comparison, Tolerance tolerance, Sample sample, List<Reading> readings) {
        Region part = cutout.part();
        return new Judgement(
                cutout,
                comparison,
                tolerance,
                readings.stream()
                        .map(reading -> reading.holds() ? reading : withChanges(reading, sample, tolerance))
                        .map(reading -> new Reading(
                                reading.measure(), reading.found().movedBy(part.x(), part.y()), reading.threshold()))
                        .toList());
    }

    private static Reading withChanges(Reading reading, Sample sample, Tolerance tolerance) {
        List<Change> changes = reading.measure().changes(sample, tolerance.limits());
        return new Reading(reading.measure(), reading.found().with(changes), reading.threshold());
    }

    /** Judges two equal pictures: nothing is measured. */
    static Judgement ofEqual(Cutout cutout, Comparison comparison, Tolerance tolerance) {
        return new Judgement(
                cutout,
                comparison,
                tolerance,
                tolerance.bounds().entrySet().stream()
                        .map(bound -> new Reading(
                                bound.getKey(), Measured.of(bound.getKey().ofEqual()), bound.getValue()))
                        .toList());
    }

    /** Returns the part that was compared, in the pictures' pixels. */
    public Region part() {
        return cutout.part();
    }

    /** Tells whether the part is the whole picture. */
    public boolean isWhole() {
        return cutout.isWhole();
    }

    /** Tells whether every bound holds. */
    public boolean holds() {
        return violations().isEmpty();
    }

    /** Returns the readings whose bounds do not hold. */
    public List<Reading> violations() {
        return readings.stream().filter(reading -> !reading.holds()).toList();
    }

    /** Returns the separate changes that the measures saw whose bounds do not hold, the largest first. */
    public List<Change> changes() {
        return violations().stream()
                .flatMap(reading -> reading.found().changes().stream())
                .distinct()
                .toList();
    }

    /**
     * Returns where the part differs most, in the pictures' pixels.
     *
     * @throws dev.lpips.model.NoDistanceException if the model has no distance
     */
    public WorstPatch worstPatch() {
        WorstPatch within = comparison.worstPatch();
        return new WorstPatch(within.distance(), within.region().movedBy(part().x(), part().y()));
    }
}
