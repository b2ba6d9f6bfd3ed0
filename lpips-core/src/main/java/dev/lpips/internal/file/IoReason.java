package dev.lpips.internal.file;

import java.io.IOException;

/** An I/O failure in words: many of the JDK's have only a path for a message, and their type says the rest. */
public final class IoReason {

    private IoReason() {}

    /** Returns the failure's kind and message, such as {@code AccessDeniedException, goldens/x.png}. */
    public static String of(IOException failure) {
        return failure.getClass().getSimpleName() + ", " + failure.getMessage();
    }
}
