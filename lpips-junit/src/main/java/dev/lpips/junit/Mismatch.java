package dev.lpips.junit;

import dev.lpips.evidence.Evidence;
import dev.lpips.outcome.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.FileInfo;

/**
 * A picture that is not as it should be, as the error that test frameworks know: an {@link AssertionFailedError}, or a plain
 * {@link AssertionError} where OpenTest4J is not on the class path, as with TestNG and JUnit 4.
 */
final class Mismatch {

    private static final boolean IS_OPENTEST4J_THERE = ClassPath.has("org.opentest4j.AssertionFailedError");

    private Mismatch() {}

    static AssertionError of(Failure failure) {
        return of(failure.message(), failure.evidence());
    }

    static AssertionError of(String message, Evidence evidence) {
        return of(message, Optional.of(evidence));
    }

    /** Returns the error of a text; the pictures become what was expected and what was found, for IDEs to show. */
    static AssertionError of(String message, Optional<Evidence> evidence) {
        return IS_OPENTEST4J_THERE ? OpenTest4J.error(message, evidence) : new AssertionError(message);
    }

    /** Returns the error of a text about two values. */
    static AssertionError of(String message, Object expected, Object actual) {
        return IS_OPENTEST4J_THERE ? OpenTest4J.error(message, expected, actual) : new AssertionError(message);
    }

    /** A class of its own, which is loaded only where its types are. */
    private static final class OpenTest4J {

        static AssertionError error(String message, Object expected, Object actual) {
            return new AssertionFailedError(message, expected, actual);
        }

        static AssertionError error(String message, Optional<Evidence> evidence) {
            return evidence.flatMap(files ->
                            files.reference().map(reference -> error(message, file(reference), file(files.actual()))))
                    .orElseGet(() -> new AssertionFailedError(message));
        }

        private static Object file(Path picture) {
            try {
                return new FileInfo(picture.toAbsolutePath().toString(), Files.readAllBytes(picture));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the evidence just written: " + picture, e);
            }
        }
    }
}
