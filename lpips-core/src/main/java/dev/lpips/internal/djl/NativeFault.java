package dev.lpips.internal.djl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Why native code could not be loaded or run, in words: class initialisers and reflection bury it under errors of their own. */
final class NativeFault {

    /** What the loader of musl lacks, in its words: a library that glibc has, and symbols of it. */
    private static final List<String> MUSL =
            List.of("ld-linux-", "Error relocating", "Error loading shared library libstdc++");

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
        String message = String.valueOf(deepest.getMessage());
        if (MUSL.stream().anyMatch(message::contains)) {
            return ". ONNX Runtime has no build for musl, the C library of Alpine: use an image with glibc 2.28 or later";
        }
        return message.contains("failed to map segment")
                ? ". Native libraries are unpacked into the temporary folder %s, from which nothing may be executed (noexec); set another with -Djava.io.tmpdir"
                        .formatted(temporary)
                : "";
    }
}
