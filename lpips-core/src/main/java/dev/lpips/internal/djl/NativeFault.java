package dev.lpips.internal.djl;

import java.nio.file.Files;
import java.nio.file.Path;

/** Why native code could not be loaded or run, in words: class initialisers and reflection bury it under errors of their own. */
final class NativeFault {

    private NativeFault() {}

    /**
     * Returns the deepest cause, and what to do about it where that is known.
     *
     * @param fault what was thrown
     * @param temporary the folder that native libraries are unpacked into
     */
    static String reason(Throwable fault, Path temporary) {
        Throwable deepest = deepest(fault);
        return deepest + hint(deepest, temporary);
    }

    private static Throwable deepest(Throwable fault) {
        Throwable deepest = fault;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    private static String hint(Throwable deepest, Path temporary) {
        if (!Files.isDirectory(temporary) || !Files.isWritable(temporary)) {
            return ". Native libraries are unpacked into the temporary folder %s, which does not exist or cannot be written to; set another with -Djava.io.tmpdir"
                    .formatted(temporary);
        }
        return String.valueOf(deepest.getMessage()).contains("failed to map segment")
                ? ". Native libraries are unpacked into the temporary folder %s, from which nothing may be executed (noexec); set another with -Djava.io.tmpdir"
                        .formatted(temporary)
                : "";
    }
}
