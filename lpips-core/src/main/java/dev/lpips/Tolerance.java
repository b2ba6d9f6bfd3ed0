package dev.lpips;

import dev.lpips.image.ColourDifference;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How different two pictures may look. Every bound must hold; each is inclusive. What has no bound is not judged.
 *
 * <pre>{@code
 * Tolerance.distance(0.05)                                // the official LPIPS number alone
 * Tolerance.distance(0.05).andWorstPatch(0.05).andColour(2) // and no corner, and hardly a colour, may change more
 * Tolerance.GOLDEN.without(Bound.DISTANCE)                // the worst patch alone
 * }</pre>
 *
 * <p>Thresholds of distances belong to the model they were found with.
 *
 * @param bounds what is bounded, and by what; never empty
 */
public record Tolerance(Map<Bound, Threshold> bounds) {

    /**
     * The tolerance of golden checks that name none: at most 0.05 over the whole picture, and at most 0.05 in its worst
     * patch.
     */
    public static final Tolerance GOLDEN = distance(0.05).andWorstPatch(0.05);

    /**
     * Checks that there is a bound: without any, everything would pass.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Tolerance {
        if (bounds.isEmpty()) {
            throw new IllegalArgumentException("A tolerance without any bound would accept every picture");
        }
        bounds = Collections.unmodifiableMap(new EnumMap<>(bounds));
    }

    /**
     * Returns a tolerance on the distance of the whole picture: the official LPIPS number alone.
     *
     * @throws IllegalArgumentException if the bound is negative, infinite or not a number
     */
    public static Tolerance distance(double maximum) {
        return new Tolerance(Map.of(Bound.DISTANCE, new Threshold(maximum)));
    }

    /**
     * Returns this tolerance with a bound on the worst 64 x 64 patch as well.
     *
     * @throws IllegalArgumentException if the bound is negative, infinite or not a number
     */
    public Tolerance andWorstPatch(double maximum) {
        return with(Bound.WORST_PATCH, new Threshold(maximum));
    }

    /**
     * Returns this tolerance with a bound on the colours of 99 of 100 pixels as well: a tripwire for what the network
     * forgives, such as a tint. 1 is just noticeable.
     *
     * @param maximum in CIEDE2000, see {@link ColourDifference#percentile99}
     * @throws IllegalArgumentException if the bound is negative, infinite or not a number
     */
    public Tolerance andColour(double maximum) {
        return with(Bound.COLOUR, new Threshold(maximum));
    }

    /**
     * Returns this tolerance with a bound on the colour of every single pixel as well. Strict: where anti-aliasing puts
     * the edge of a letter elsewhere, black may stand against white.
     *
     * @param maximum in CIEDE2000, see {@link ColourDifference#maximum}
     * @throws IllegalArgumentException if the bound is negative, infinite or not a number
     */
    public Tolerance andWorstColour(double maximum) {
        return with(Bound.WORST_COLOUR, new Threshold(maximum));
    }

    /** Returns this tolerance with a bound, in place of the one there may be. */
    public Tolerance with(Bound bound, Threshold threshold) {
        Map<Bound, Threshold> changed = new EnumMap<>(bounds);
        changed.put(bound, threshold);
        return new Tolerance(changed);
    }

    /**
     * Returns this tolerance without a bound, whether it has it or not.
     *
     * @throws IllegalArgumentException if no other is left
     */
    public Tolerance without(Bound bound) {
        Map<Bound, Threshold> changed = new EnumMap<>(bounds);
        changed.remove(bound);
        return new Tolerance(changed);
    }

    /** Returns the threshold of a bound; empty if it is not judged. */
    public Optional<Threshold> threshold(Bound bound) {
        return Optional.ofNullable(bounds.get(bound));
    }

    /**
     * Reads off what was measured for each bound, in the order of {@link Bound}.
     *
     * @param colours asked at most once, and only if a bound needs it: it takes its time
     */
    public List<Reading> read(Comparison comparison, Supplier<ColourDifference> colours) {
        boolean needsColours = bounds.keySet().stream().anyMatch(Bound::isColour);
        ColourDifference difference = needsColours ? colours.get() : ColourDifference.NONE;
        return bounds.entrySet().stream()
                .map(each ->
                        new Reading(each.getKey(), each.getKey().measured(comparison, difference), each.getValue()))
                .toList();
    }

    /** Returns the bounds as messages print them. */
    @Override
    public String toString() {
        return bounds.entrySet().stream()
                .map(each -> each.getKey() + " at most " + each.getKey().format(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** What a tolerance bounds. */
    public enum Bound {
        /** The distance of the whole picture. */
        DISTANCE,
        /** The distance of its worst 64 x 64 patch. */
        WORST_PATCH,
        /** The colour difference that 99 of 100 pixels stay within, in CIEDE2000. */
        COLOUR,
        /** The colour difference of the pixel that differs most, in CIEDE2000. */
        WORST_COLOUR;

        private static final int DIGITS_OF_DISTANCES = 4;
        private static final int DIGITS_OF_COLOURS = 2;

        /** Tells whether this is a difference of colours, and not a distance of the network. */
        public boolean isColour() {
            return this == COLOUR || this == WORST_COLOUR;
        }

        /** Returns the words for it, such as {@code worst patch}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Returns a threshold of this bound as messages print it. */
        public String format(Threshold threshold) {
            return threshold.toString(leastDigits());
        }

        int leastDigits() {
            return isColour() ? DIGITS_OF_COLOURS : DIGITS_OF_DISTANCES;
        }

        private double measured(Comparison comparison, ColourDifference colours) {
            return switch (this) {
                case DISTANCE -> comparison.distance();
                case WORST_PATCH -> comparison.worstPatch().distance();
                case COLOUR -> colours.percentile99();
                case WORST_COLOUR -> colours.maximum();
            };
        }
    }
}
