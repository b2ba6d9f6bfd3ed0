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

/** A picture that is not as it should be, as the error that test frameworks know. */
final class Mismatch {

    private Mismatch() {}

    static AssertionFailedError of(Failure failure) {
        return of(failure.message(), failure.evidence());
    }

    static AssertionFailedError of(String message, Evidence evidence) {
        return of(message, Optional.of(evidence));
    }

    /** Returns the error of a text; the pictures become what was expected and what was found, for IDEs to show. */
    static AssertionFailedError of(String message, Optional<Evidence> evidence) {
        return evidence.flatMap(files -> files.reference()
                        .map(reference -> new AssertionFailedError(message, file(reference), file(files.actual()))))
                .orElseGet(() -> new AssertionFailedError(message));
    }

    /** Returns the error of a text about two values. */
    static AssertionFailedError of(String message, Object expected, Object actual) {
        return new AssertionFailedError(message, expected, actual);
    }

    private static FileInfo file(Path picture) {
        try {
            return new FileInfo(picture.toAbsolutePath().toString(), Files.readAllBytes(picture));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the evidence just written: " + picture, e);
        }
    }
}
