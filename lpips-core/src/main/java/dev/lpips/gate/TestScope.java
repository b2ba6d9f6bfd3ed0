package dev.lpips.gate;

/**
 * Which tests of a module a build runs.
 *
 * @param kind how many
 * @param reason what leaves tests out, as the person wrote it, such as {@code test=One#two}; empty if nothing does
 * @since 0.1.0
 */
public record TestScope(Kind kind, String reason) {

    /** All of them. */
    public static final TestScope COMPLETE = new TestScope(Kind.COMPLETE, "");

    /** Returns the scope of a build that runs some tests. */
    public static TestScope filtered(String reason) {
        return new TestScope(Kind.FILTERED, reason);
    }

    /** Returns the scope of a build that runs no tests. */
    public static TestScope skipped(String reason) {
        return new TestScope(Kind.SKIPPED, reason);
    }

    /** Tells whether all tests run, so that every golden is expected to be checked. */
    public boolean isComplete() {
        return kind == Kind.COMPLETE;
    }

    /** How many tests run. */
    public enum Kind {
        /** All. */
        COMPLETE,
        /** Some. */
        FILTERED,
        /** None. */
        SKIPPED
    }
}
