package dev.lpips.outcome;

/** A file of the outcome log cannot be read: what it said about a check is not known, so nothing may pass on it. */
public class UnreadableOutcomeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message that names the file and the reason. */
    public UnreadableOutcomeException(String message) {
        super(message);
    }

    /** Creates the exception with a message that names the file and the reason, and the cause. */
    public UnreadableOutcomeException(String message, Throwable cause) {
        super(message, cause);
    }
}
