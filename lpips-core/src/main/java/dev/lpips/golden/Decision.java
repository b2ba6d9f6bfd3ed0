package dev.lpips.golden;

import dev.lpips.Verdict;
import dev.lpips.golden.GoldenOutcome.Reason;
import java.util.Optional;
import java.util.function.Function;

/** What a check comes to, before anything is written. */
sealed interface Decision {

    static Decision of(GoldenOutcome outcome) {
        return new Settled(outcome);
    }

    static Decision record(GoldenName target, Reason reason, Optional<Verdict> previous) {
        return new Plan(target, reason, previous);
    }

    /** Answers with the function of the case at hand. */
    <T> T fold(Function<? super GoldenOutcome, ? extends T> onSettled, Function<? super Plan, ? extends T> onPlan);

    /** Nothing is to be written. */
    record Settled(GoldenOutcome outcome) implements Decision {
        @Override
        public <T> T fold(
                Function<? super GoldenOutcome, ? extends T> onSettled, Function<? super Plan, ? extends T> onPlan) {
            return onSettled.apply(outcome);
        }
    }

    /**
     * The picture is to become the golden.
     *
     * @param target the name it gets, with its variant
     * @param reason why
     * @param previous how it compares with the golden it replaces; empty if there is none, or nobody asked
     */
    record Plan(GoldenName target, Reason reason, Optional<Verdict> previous) implements Decision {
        @Override
        public <T> T fold(
                Function<? super GoldenOutcome, ? extends T> onSettled, Function<? super Plan, ? extends T> onPlan) {
            return onPlan.apply(this);
        }
    }
}
