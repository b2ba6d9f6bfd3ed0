package dev.lpips.junit;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;

/** Errors as AssertJ makes them, with the text of {@code as(..)} in front and a stack trace that starts in the test. */
final class Described {

    private static final List<String> OWN = List.of(
            ImageAssert.class.getName(),
            FramesAssert.class.getName(),
            CloserTo.class.getName(),
            LpipsAssertions.class.getName(),
            LpipsSoftAssertions.class.getName(),
            Screens.class.getName(),
            Mismatch.class.getName(),
            Described.class.getName());

    private static final List<String> LIBRARIES = List.of("java.", "jdk.", "org.assertj.", "net.bytebuddy.");

    private Described() {}

    /**
     * Returns an error like one of AssertJ's. A message that the test sets itself comes first: what was measured, and
     * where the pictures are, stays below it.
     *
     * @param assertion the assertion that fails
     * @param like what AssertJ made of the text
     * @param text what went wrong
     * @param error makes the error of the whole text
     */
    static AssertionError error(
            AbstractAssert<?, ?> assertion, AssertionError like, String text, Function<String, AssertionError> error) {
        String message = String.valueOf(like.getMessage());
        boolean isOverridden = assertion.info.overridingErrorMessage() != null;
        AssertionError described = error.apply(isOverridden ? message + "\n" + text : message);
        described.setStackTrace(like.getStackTrace());
        return fromTest(described);
    }

    /** Returns an error whose stack trace starts in the test. */
    static <T extends AssertionError> T fromTest(T error) {
        error.setStackTrace(Arrays.stream(error.getStackTrace())
                .dropWhile(frame -> isAbove(frame.getClassName()))
                .toArray(StackTraceElement[]::new));
        return error;
    }

    private static boolean isAbove(String frame) {
        return LIBRARIES.stream().anyMatch(frame::startsWith) || OWN.stream().anyMatch(own -> isOf(own, frame));
    }

    /** Also what AssertJ generates for soft assertions: it would take that for the line of the test. */
    private static boolean isOf(String own, String frame) {
        return frame.equals(own) || frame.startsWith(own + "$");
    }
}
