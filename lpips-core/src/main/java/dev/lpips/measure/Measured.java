package dev.lpips.measure;

import dev.lpips.image.Region;
import java.util.List;
import java.util.Optional;

/**
 * What a measure found.
 *
 * @param value the number
 * @param place where the pictures differ most; empty if the measure has no place
 * @param notes what a message adds in brackets, each a short clause
 * @param changes the separate changes that the measure saw, the largest first; none if it does not tell them apart
 */
public record Measured(double value, Optional<Region> place, List<String> notes, List<Change> changes) {

    /** Copies the lists. */
    public Measured {
        notes = List.copyOf(notes);
        changes = List.copyOf(changes);
    }

    /** Returns a number with what a message adds to it. */
    public static Measured of(double value, String... notes) {
        return new Measured(value, Optional.empty(), List.of(notes), List.of());
    }

    /** Returns this with a place. */
    public Measured at(Region where) {
        return new Measured(value, Optional.of(where), notes, changes);
    }

    /** Returns this with changes, the largest first. */
    public Measured with(List<Change> found) {
        return new Measured(value, place, notes, found);
    }

    /** Returns this with all places moved: a part of a picture is measured as a picture of its own. */
    public Measured movedBy(int x, int y) {
        return new Measured(
                value,
                place.map(region -> region.movedBy(x, y)),
                notes,
                changes.stream()
                        .map(change -> new Change(change.region().movedBy(x, y), change.what()))
                        .toList());
    }

    /**
     * One of several separate changes.
     *
     * @param region where it is
     * @param what what happened there, as a clause: {@code a detail vanished}
     */
    public record Change(Region region, String what) {}
}
