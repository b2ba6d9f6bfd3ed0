package dev.lpips.model;

import java.io.IOException;
import java.io.Serial;

/** A server does not hand over parts of a file, or not those asked for. The whole file may still be had. */
final class RangesRefusedException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    RangesRefusedException(String message) {
        super(message);
    }
}
