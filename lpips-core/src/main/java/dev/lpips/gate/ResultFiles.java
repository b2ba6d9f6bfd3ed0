package dev.lpips.gate;

import dev.lpips.internal.file.AtomicWrite;
import dev.lpips.internal.file.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a gate found, for programs: {@code TEST-lpips.xml}, which CI servers read as they read the results of tests, and {@code
 * verify.json}, which has every reading. Each is written whole or not at all.
 *
 * @param folder where they lie
 * @since 0.1.0
 */
public record ResultFiles(Path folder) {

    private static final String XML = "TEST-lpips.xml";
    private static final String JSON = "verify.json";

    /**
     * Removes what an earlier gate left: a gate that cannot look at anything has no results.
     *
     * @throws UncheckedIOException if a file cannot be removed
     */
    public void remove() {
        try {
            Files.deleteIfExists(folder.resolve(XML));
            Files.deleteIfExists(folder.resolve(JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot remove the results of an earlier check in %s: %s".formatted(folder, IoReason.of(e)), e);
        }
    }

    /**
     * Writes the files, in place of earlier ones.
     *
     * @param module what people call the module
     * @param findings what was found
     * @throws UncheckedIOException if a file cannot be written
     */
    public void write(String module, Findings findings) {
        try {
            Files.createDirectories(folder);
            AtomicWrite.ofThisBuild(
                    folder.resolve(XML), ResultXml.of(module, findings).getBytes(StandardCharsets.UTF_8));
            AtomicWrite.ofThisBuild(
                    folder.resolve(JSON),
                    new ResultJson(folder).of(module, findings).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the results in %s: %s".formatted(folder, IoReason.of(e)), e);
        }
    }
}
