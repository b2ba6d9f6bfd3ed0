package dev.lpips;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How different two pictures may look. Every bound must hold; each is inclusive.
 *
 * <p>Thresholds belong to the model they were found with.
 *
 * @param distance the bound on the LPIPS distance of the whole picture
 * @param worstPatch the bound on the worst 64 x 64 patch; empty: not judged
 */
public record Tolerance(Threshold distance, Optional<Threshold> worstPatch) {

    /**
     * The tolerance of golden checks that name none: at most 0.05 over the whole picture, and at most 0.05 in its worst
     * patch.
     */
    public static final Tolerance GOLDEN = distance(0.05).andWorstPatch(0.05);

    /**
     * Returns a tolerance on the distance of the whole picture: the official LPIPS number alone.
     *
     * @throws IllegalArgumentException if the bound is negative, infinite or not a number
     */
    public static Tolerance distance(double maximum) {
        return new Tolerance(new Threshold(maximum), Optional.empty());
    }

    /**
     * Returns this tolerance with a bound on the worst 64 x 64 patch as well.
     *
     * @throws IllegalArgumentException if the bound is negative, infinite or not a number
     */
    public Tolerance andWorstPatch(double maximum) {
        return new Tolerance(distance, Optional.of(new Threshold(maximum)));
    }

    /** Judges a comparison: which bounds does it violate? Empty if it holds them all. */
    public List<Violation> violations(Comparison comparison) {
        List<Violation> violations = new ArrayList<>();
        if (!distance.accepts(comparison.distance())) {
            violations.add(new Violation(Bound.DISTANCE, comparison.distance(), distance));
        }
        worstPatch.ifPresent(bound -> {
            if (!bound.accepts(comparison.worstPatch().distance())) {
                violations.add(
                        new Violation(Bound.WORST_PATCH, comparison.worstPatch().distance(), bound));
            }
        });
        return List.copyOf(violations);
    }

    /** Returns the bounds as messages print them. */
    @Override
    public String toString() {
        return "distance at most " + distance
                + worstPatch.map(bound -> ", worst patch at most " + bound).orElse("");
    }

    /** What a tolerance bounds. */
    public enum Bound {
        /** The distance of the whole picture. */
        DISTANCE,
        /** The distance of its worst 64 x 64 patch. */
        WORST_PATCH
    }

    /**
     * A bound that does not hold.
     *
     * @param bound which
     * @param measured the distance that was too large
     * @param threshold what it should have been at most
     */
    public record Violation(Bound bound, double measured, Threshold threshold) {}
}
