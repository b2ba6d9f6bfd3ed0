package dev.lpips.closest;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * One of the pictures among which the closest is looked for.
 *
 * @param name its path below the directory, with {@code /} between folders
 * @param file where it is
 * @param status whether it could be compared
 * @param distance how far it is from the picture; empty if it could not be compared
 * @param reason why it could not be compared; empty if it could
 * @since 0.1.0
 */
public record Candidate(String name, Path file, Status status, Optional<Double> distance, String reason) {

    /** How a candidate went. */
    public enum Status {
        /** It has the very pixels of the picture; its distance is 0. */
        IDENTICAL,
        /** Its distance was measured. */
        COMPARED,
        /** It has another size, so there is no distance. */
        SIZE_MISMATCH,
        /** It is no picture that can be read. */
        UNREADABLE;

        /** Returns the word the JSON uses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Tells whether the candidate has a distance. */
    public boolean isComparable() {
        return distance.isPresent();
    }

    static Candidate compared(String name, Path file, double distance) {
        return new Candidate(name, file, Status.COMPARED, Optional.of(distance), "");
    }

    static Candidate identical(String name, Path file) {
        return new Candidate(name, file, Status.IDENTICAL, Optional.of(0.0), "");
    }

    static Candidate failed(String name, Path file, Status status, String reason) {
        return new Candidate(name, file, status, Optional.empty(), reason);
    }
}
