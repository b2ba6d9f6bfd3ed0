package dev.lpips.internal.file;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** An I/O failure in words: many of the JDK's have only a path for a message, and their type says the rest. */
public final class IoReason {

    private IoReason() {}

    /** Returns what went wrong as a clause that can follow a colon, such as {@code access to goldens/x.png is denied}. */
    public static String of(IOException failure) {
        if (failure instanceof FileSystemException file) {
            return ofFile(file);
        }
        if (failure instanceof UnknownHostException) {
            return "the host %s is not known here".formatted(failure.getMessage());
        }
        if (failure instanceof ConnectException) {
            return "no connection, " + failure.getMessage();
        }
        if (failure instanceof SocketTimeoutException) {
            return "the other side has gone silent, " + failure.getMessage();
        }
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    private static String ofFile(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no " + failure.getFile();
        }
        if (failure instanceof AccessDeniedException) {
            return "access to %s is denied".formatted(failure.getFile());
        }
        if (failure instanceof FileAlreadyExistsException) {
            return failure.getFile() + " is in the way";
        }
        String kind = failure.getReason() == null ? failure.getClass().getSimpleName() : failure.getReason();
        return failure.getFile() + ": " + kind;
    }
}
