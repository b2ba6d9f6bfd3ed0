package dev.lpips.outcome;

import dev.lpips.evidence.Evidence;
import java.util.Optional;

/**
 * A check that does not pass, ready to be thrown by whoever knows the right exception.
 *
 * @param message the whole text for the reader
 * @param evidence the pictures it speaks of; empty if what was wrong came before any picture
 */
public record Failure(String message, Optional<Evidence> evidence) {

    /** Creates a failure of a picture. */
    public Failure(String message, Evidence evidence) {
        this(message, Optional.of(evidence));
    }
}
