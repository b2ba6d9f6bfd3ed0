package dev.lpips.image.io;

/**
 * A picture cannot be read: no image, not one of the formats, truncated, too large, or not readable from its place.
 *
 * <p>The message names the file (or what stood for it) and the reason.
 */
public class UnreadableImageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message that names the picture and the reason. */
    public UnreadableImageException(String message) {
        super(message);
    }

    /** Creates the exception with a message that names the picture and the reason, and what lay beneath. */
    public UnreadableImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
