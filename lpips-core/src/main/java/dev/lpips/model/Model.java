package dev.lpips.model;

import dev.lpips.internal.file.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model that was found: its id, and the way to its bytes. The file itself is read when the network is needed, not
 * before.
 */
public final class Model {

    private final ModelId id;
    private final Path file;

    Model(ModelId id, Path file) {
        this.id = id;
        this.file = file;
    }

    /** Returns which model this is. */
    public ModelId id() {
        return id;
    }

    /** Returns the ONNX file. */
    public Path file() {
        return file;
    }

    /**
     * Reads the model and checks its digest.
     *
     * @throws ModelException if the file cannot be read, or its SHA-256 is not that of {@link #id}
     */
    public byte[] read() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ModelException("Cannot read the model %s: %s".formatted(file, IoReason.of(e)), e);
        }
        String found = Sha256.of(bytes);
        if (!found.equals(id.sha256())) {
            throw new ModelException(
                    "%s is damaged: its SHA-256 is %s, but %s was recorded when it was installed. Install it again: %s"
                            .formatted(file, found, id.sha256(), ModelStore.installCommand(id.name())));
        }
        return bytes;
    }

    /** Returns the model's name and file. */
    @Override
    public String toString() {
        return id + " (" + file + ")";
    }
}
