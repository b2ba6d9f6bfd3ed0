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

    /** Returns the tolerance that judged; where parts have their own, the one of the part that fares worst. */
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

    /** Returns the judgements of all parts, the worst first; none if nothing was compared. */
    default List<Judgement> judgements() {
        return fold(Match::all, Mismatch::all, sizes -> List.of());
    }

    /** Returns the readings that are too close to their thresholds to be sure, see {@link Reading#isBorderline}. */
    default List<Reading> borderline() {
        return judgements().stream()
                .flatMap(judgement -> judgement.readings().stream())
                .filter(Reading::isBorderline)
                .toList();
    }

    /**
     * Returns the verdict of judged parts: a match exactly if all of them hold.
     *
     * @param focus what of the pictures they are
     * @param parts at least one
     */
    static Verdict of(Focus focus, List<Judgement> parts) {
        List<Judgement> worstFirst =
                parts.stream().sorted(Judgement.BY_SEVERITY.reversed()).toList();
        return worstFirst.stream().allMatch(Judgement::holds)
                ? new Match(focus, worstFirst)
                : new Mismatch(focus, worstFirst);
    }

    /**
     * Every bound holds.
     *
     * @param focus what of the pictures was judged
     * @param all what was judged, the worst part first; normally the whole picture alone
     */
    record Match(Focus focus, List<Judgement> all) implements Verdict {

        /**
         * Checks that something was judged, and that it holds.
         *
         * @throws IllegalArgumentException if nothing was, or something does not
         */
        public Match {
            all = List.copyOf(all);
            if (all.isEmpty() || !all.stream().allMatch(Judgement::holds)) {
                throw new IllegalArgumentException("Not a match: " + all);
            }
        }

        /** Returns what was measured in the part that fares worst. */
        public Comparison comparison() {
            return all.get(0).comparison();
        }

        @Override
        public Tolerance tolerance() {
            return all.get(0).tolerance();
        }

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
     * @param focus what of the pictures was judged
     * @param all what was judged, the worst part first; normally the whole picture alone
     */
    record Mismatch(Focus focus, List<Judgement> all) implements Verdict {

        /**
         * Checks that there is a reason.
         *
         * @throws IllegalArgumentException if every bound holds
         */
        public Mismatch {
            all = List.copyOf(all);
            if (all.stream().allMatch(Judgement::holds)) {
                throw new IllegalArgumentException("A mismatch needs a violated bound");
            }
        }

        /** Returns what was measured in the part that fares worst. */
        public Comparison comparison() {
            return all.get(0).comparison();
        }

        @Override
        public Tolerance tolerance() {
            return all.get(0).tolerance();
        }

        /** Returns every reading, of whatever part, whose bound does not hold; never empty. */
        public List<Reading> violations() {
            return all.stream()
                    .flatMap(judgement -> judgement.violations().stream())
                    .toList();
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
