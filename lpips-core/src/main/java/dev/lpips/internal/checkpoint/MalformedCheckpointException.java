package dev.lpips.internal.checkpoint;

/** The bytes are not those of a dictionary of tensors. Its message completes "The checkpoint x is not ...: ". */
final class MalformedCheckpointException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedCheckpointException(String message) {
        super(message);
    }

    MalformedCheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
