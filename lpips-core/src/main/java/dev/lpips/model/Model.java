package dev.lpips.model;

import dev.lpips.internal.file.IoReason;
import dev.lpips.internal.file.Sha256;
import dev.lpips.internal.onnx.ExternalData;
import java.io.IOException;

/**
 * A model that was found: its id, and the way to its bytes. They are read when the network is needed, not before.
 */
public final class Model {

    private final ModelId id;
    private final String place;
    private final Bytes bytes;
    private final String remedy;

    Model(ModelId id, String place, Bytes bytes, String remedy) {
        this.id = id;
        this.place = place;
        this.bytes = bytes;
        this.remedy = remedy;
    }

    /** Returns which model this is. */
    public ModelId id() {
        return id;
    }

    /** Returns where it lies, for messages: a file, or this library. */
    public String place() {
        return place;
    }

    /**
     * Reads the model and checks its digest.
     *
     * @throws ModelException if it cannot be read, its SHA-256 is not that of {@link #id}, or weights of it lie in another file
     */
    public byte[] read() {
        byte[] read;
        try {
            read = bytes.read();
        } catch (IOException e) {
            throw new ModelException("Cannot read the model %s: %s".formatted(place, IoReason.of(e)), e);
        }
        String found = Sha256.of(read);
        if (!found.equals(id.sha256())) {
            throw new ModelException("%s is damaged: its SHA-256 is %s, but should be %s. %s"
                    .formatted(place, found, id.sha256(), remedy));
        }
        requireWhole(read);
        return read;
    }

    private void requireWhole(byte[] onnx) {
        try {
            if (ExternalData.isIn(onnx)) {
                throw new ModelException("%s keeps weights in another file, which its SHA-256 does not cover. %s"
                        .formatted(place, remedy));
            }
        } catch (IllegalArgumentException e) {
            // Whoever reads its metadata next refuses what is no model.
            return;
        }
    }

    /** Returns the model's name and where it lies. */
    @Override
    public String toString() {
        return id + " (" + place + ")";
    }

    /** The way to a model's bytes. */
    @FunctionalInterface
    interface Bytes {

        byte[] read() throws IOException;
    }
}
