package dev.lpips.internal.file;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/** JSON that a person asked for by the name of its file: every field is there, and one that does not apply is null. */
public final class JsonFile {

    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create();

    private JsonFile() {}

    /**
     * Writes a file, with the folders above it.
     *
     * @param content maps, lists, texts and numbers
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Object content, Path file) {
        try {
            PathUtils.createParentDirectories(file);
            AtomicWrite.to(file, (GSON.toJson(content) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write %s: %s".formatted(file, IoReason.of(e)), e);
        }
    }
}
