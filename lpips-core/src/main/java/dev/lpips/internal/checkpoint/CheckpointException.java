package dev.lpips.internal.checkpoint;

/** A checkpoint cannot be read, or is not what is expected. The message names the file. */
public final class CheckpointException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public CheckpointException(String message) {
        super(message);
    }

    /** Creates the exception with what lay beneath. */
    public CheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
