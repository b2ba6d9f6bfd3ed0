package dev.lpips.gate;

import dev.lpips.outcome.Failure;
import dev.lpips.outcome.Outcome;
import java.util.Optional;

/**
 * What a gate found of one check.
 *
 * @param name what failed or passed, as the log calls it
 * @param message what is wrong; empty exactly if the check passed
 * @param outcome what was judged; empty if nothing could be, such as a golden without its picture
 * @since 0.1.0
 */
public record Finding(String name, Optional<String> message, Optional<Outcome> outcome) {

    static Finding of(String name, Outcome outcome) {
        return new Finding(name, outcome.failure().map(Failure::message), Optional.of(outcome));
    }

    static Finding failed(String name, String message) {
        return new Finding(name, Optional.of(message), Optional.empty());
    }

    /** Tells whether the check passed. */
    public boolean passes() {
        return message.isEmpty();
    }
}
