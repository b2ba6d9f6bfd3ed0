package dev.lpips.model;

import dev.lpips.engine.EngineException;

/** A fault of a model: not installed, damaged, or made from a checkpoint that is not the expected one. */
public class ModelException extends EngineException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message that names the file and says what to do. */
    public ModelException(String message) {
        super(message);
    }

    /** Creates the exception with a message that names the file and says what to do, and what lay beneath. */
    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
