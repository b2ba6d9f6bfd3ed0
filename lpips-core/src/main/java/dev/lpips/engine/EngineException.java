package dev.lpips.engine;

/**
 * A fault: the ruler itself cannot be trusted or cannot be run, so there is no distance.
 *
 * <p>Never thrown because two pictures differ, and never to be read as "equal enough".
 */
public class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message that says what failed and what to do. */
    public EngineException(String message) {
        super(message);
    }

    /** Creates the exception with a message that says what failed and what to do, and what lay beneath. */
    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
