package dev.lpips.tools.lite.chance;

import java.util.List;
import java.util.stream.Stream;

/**
 * Kinds of something, of which some are kept from a student on trial, so that it can be measured what it makes of kinds it never saw.
 *
 * @param known drawn for every student
 * @param unseen drawn only where the pool allows, then as often as the known ones together
 */
public record Families<T>(List<T> known, List<T> unseen) {

    /** Copies the lists. */
    public Families {
        known = List.copyOf(known);
        unseen = List.copyOf(unseen);
    }

    /** Draws one. */
    public T draw(Dice dice) {
        boolean fromUnseen = dice.chance(0.5);
        return dice.pick(fromUnseen && dice.pool() == Pool.WITH_UNSEEN && !unseen.isEmpty() ? unseen : known);
    }

    /** Returns both lists as one. */
    public List<T> all() {
        return Stream.concat(known.stream(), unseen.stream()).toList();
    }
}
