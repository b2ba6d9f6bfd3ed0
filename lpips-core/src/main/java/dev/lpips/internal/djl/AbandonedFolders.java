package dev.lpips.internal.djl;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes the empty folders that ONNX Runtime leaves in the temporary folder, one for each JVM: it has the folder deleted at the
 * end of the JVM before the library in it.
 */
final class AbandonedFolders {

    private AbandonedFolders() {}

    /**
     * Removes empty folders of ONNX Runtime that are older than an hour; a younger one may still be somebody's. A folder that
     * cannot be removed stays.
     */
    static void remove(Path temporary) {
        Instant longAgo = Instant.now().minus(Duration.ofHours(1));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, "onnxruntime-java*")) {
            for (Path folder : folders) {
                removeIfAbandoned(folder, longAgo);
            }
        } catch (IOException e) {
            // Somebody else's folder, or none at all: nothing is lost but tidiness.
        }
    }

    private static void removeIfAbandoned(Path folder, Instant longAgo) {
        try {
            if (Files.getLastModifiedTime(folder).toInstant().isBefore(longAgo)) {
                // Fails if it is not empty.
                Files.delete(folder);
            }
        } catch (IOException e) {
            // Its owner lives, or another JVM removed it.
        }
    }
}
