package dev.lpips;

import dev.lpips.image.PixelSize;
import java.util.List;
import java.util.function.Function;

/**
 * A comparison judged by a tolerance. A value: whoever wants a failure throws it.
 *
 * <p>{@link #fold} stands for an exhaustive switch.
 */
public sealed interface Verdict {

    /** Returns the tolerance that judged. */
    Tolerance tolerance();

    /** Answers with the function of the case at hand. */
    <T> T fold(
            Function<? super Match, ? extends T> onMatch,
            Function<? super Mismatch, ? extends T> onMismatch,
            Function<? super SizeMismatch, ? extends T> onSizeMismatch);

    /** Tells whether the pictures are as alike as the tolerance asks. */
    default boolean isMatch() {
        return this instanceof Match;
    }

    /**
     * Every bound holds.
     *
     * @param comparison what was measured
     * @param tolerance what it was judged by
     */
    record Match(Comparison comparison, Tolerance tolerance) implements Verdict {
        @Override
        public <T> T fold(
                Function<? super Match, ? extends T> onMatch,
                Function<? super Mismatch, ? extends T> onMismatch,
                Function<? super SizeMismatch, ? extends T> onSizeMismatch) {
            return onMatch.apply(this);
        }
    }

    /**
     * At least one bound does not hold.
     *
     * @param comparison what was measured
     * @param tolerance what it was judged by
     * @param violations the bounds that do not hold; never empty
     */
    record Mismatch(Comparison comparison, Tolerance tolerance, List<Tolerance.Violation> violations)
            implements Verdict {

        /**
         * Checks that there is a reason.
         *
         * @throws IllegalArgumentException if no violation is given
         */
        public Mismatch {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("A mismatch needs a violated bound");
            }
        }

        @Override
        public <T> T fold(
                Function<? super Match, ? extends T> onMatch,
                Function<? super Mismatch, ? extends T> onMismatch,
                Function<? super SizeMismatch, ? extends T> onSizeMismatch) {
            return onMismatch.apply(this);
        }
    }

    /**
     * The pictures have different sizes, so no network ran: pictures are never resized to fit.
     *
     * @param reference the size of the reference
     * @param actual the size of the actual picture
     * @param tolerance what would have judged
     */
    record SizeMismatch(PixelSize reference, PixelSize actual, Tolerance tolerance) implements Verdict {
        @Override
        public <T> T fold(
                Function<? super Match, ? extends T> onMatch,
                Function<? super Mismatch, ? extends T> onMismatch,
                Function<? super SizeMismatch, ? extends T> onSizeMismatch) {
            return onSizeMismatch.apply(this);
        }
    }
}
