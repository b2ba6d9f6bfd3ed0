package dev.lpips.internal.diagnosis;

import java.util.Optional;
import java.util.function.Supplier;

/** Something worth knowing, but not worth failing for. */
public final class Attempt {

    private Attempt() {}

    /**
     * Returns what is found; empty also if finding it throws, or there is not enough memory for it. A hint belongs to a
     * failure that has to be told, so it must not take its place.
     */
    public static <T> Optional<T> at(Supplier<Optional<T>> hint) {
        try {
            return hint.get();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return Optional.empty();
        }
    }
}
