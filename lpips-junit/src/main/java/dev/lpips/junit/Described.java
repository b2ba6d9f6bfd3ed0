package dev.lpips.junit;

import java.util.function.Function;
import org.opentest4j.AssertionFailedError;

/** Errors as AssertJ makes them, with the text of {@code as(..)} in front and a stack trace that starts in the test. */
final class Described {

    private Described() {}

    /**
     * Returns an error like one of AssertJ's.
     *
     * @param like what AssertJ made of the text
     * @param error makes the error of the described text
     */
    static AssertionFailedError error(AssertionError like, Function<String, AssertionFailedError> error) {
        AssertionFailedError described = error.apply(String.valueOf(like.getMessage()));
        described.setStackTrace(like.getStackTrace());
        return described;
    }
}
