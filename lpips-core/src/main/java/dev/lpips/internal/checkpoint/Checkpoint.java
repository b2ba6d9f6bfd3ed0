package dev.lpips.internal.checkpoint;

import dev.lpips.internal.file.IoReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A PyTorch checkpoint on disk: a dictionary of named tensors, read one by one when asked for. A 500 MB file whose
 * classifier nobody wants costs only the tensors wanted.
 */
public final class Checkpoint implements AutoCloseable {

    private static final int ZIP_SIGNATURE = 0x04034b50;

    private final ByteSource source;
    private final Map<String, TensorView> tensors;
    private final Storages storages;

    /** What a storage may hold beyond what its tensors look at: views on a part of a larger tensor are common. */
    private static final long SLACK_BYTES = 64L << 20;

    private Checkpoint(ByteSource source, Map<String, TensorView> tensors, Storages storages) {
        this.source = source;
        this.tensors = tensors;
        this.storages = storages;
    }

    /**
     * Opens a checkpoint in either format.
     *
     * @throws CheckpointException if the file cannot be read, is neither format, is truncated, or its pickle asks for
     *     anything but a dictionary of tensors
     */
    public static Checkpoint open(Path file) {
        try {
            return open(FileSource.open(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Opens a checkpoint in either format, whose bytes come from anywhere. Closing the checkpoint closes the source, and so does a failure.
     *
     * @throws CheckpointException as {@link #open(Path)}
     */
    public static Checkpoint open(ByteSource source) {
        try {
            return read(source);
        } catch (RuntimeException | Error e) {
            try {
                source.close();
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    /** Returns what messages call the checkpoint: the path of its file, or its address. */
    public String origin() {
        return source.toString();
    }

    /** Returns the names of all tensors, in the file's order. */
    public Set<String> keys() {
        return tensors.keySet();
    }

    /**
     * Reads a tensor of float32 values in row-major order.
     *
     * @param key its name
     * @param shape the shape it must have
     * @throws CheckpointException if there is no such tensor, its shape or type is another, or its data is cut off
     */
    public float[] floats(String key, int... shape) {
        TensorView view = tensors.get(key);
        try {
            return floats(key, shape, view);
        } catch (IOException e) {
            throw new CheckpointException(
                    "Cannot read %s of the checkpoint %s: %s".formatted(key, source, IoReason.of(e)), e);
        } catch (MalformedCheckpointException e) {
            throw malformed(source, e);
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new CheckpointException("Cannot close the checkpoint " + source, e);
        }
    }

    private float[] floats(String key, int[] shape, @Nullable TensorView view)
            throws IOException, MalformedCheckpointException {
        if (view == null) {
            throw new MalformedCheckpointException("it has no %s; it has %s".formatted(key, tensors.keySet()));
        }
        view.requireFloats(key, shape);
        requireNeeded(view.storage());
        ByteBuffer data = storages.read(view.storage()).order(ByteOrder.LITTLE_ENDIAN);
        return view.gather(key, data.asFloatBuffer());
    }

    /** A storage of gigabytes behind a small view would be read for nothing. */
    private void requireNeeded(StorageReference storage) throws MalformedCheckpointException {
        long needed = tensors.values().stream()
                .filter(view -> view.storage().key().equals(storage.key()))
                .mapToLong(view -> view.reach() * view.storage().type().bytes())
                .max()
                .orElse(0);
        if (storage.byteCount() > needed + SLACK_BYTES) {
            throw new MalformedCheckpointException(String.format(
                    Locale.ROOT,
                    "storage %s has %d bytes, but its tensors need %d",
                    storage.key(),
                    storage.byteCount(),
                    needed));
        }
    }

    private static Checkpoint read(ByteSource source) {
        try {
            return isZip(source)
                    ? ZipStorages.open(source, Checkpoint::new)
                    : LegacyStorages.open(source, Checkpoint::new);
        } catch (IOException e) {
            throw unreadable(source, e);
        } catch (MalformedCheckpointException e) {
            throw malformed(source, e);
        }
    }

    private static boolean isZip(ByteSource source) throws IOException {
        if (source.size() < Integer.BYTES) {
            throw new IOException(String.format(Locale.ROOT, "the file has only %d bytes", source.size()));
        }
        return source.read(0, Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).getInt() == ZIP_SIGNATURE;
    }

    private static CheckpointException unreadable(Object origin, IOException e) {
        return new CheckpointException("Cannot read the checkpoint %s: %s".formatted(origin, IoReason.of(e)), e);
    }

    private static CheckpointException malformed(ByteSource source, MalformedCheckpointException e) {
        return new CheckpointException(
                "The checkpoint %s is not what is expected: %s".formatted(source, e.getMessage()), e);
    }

    /** Makes a checkpoint of what one of the formats found. */
    @FunctionalInterface
    interface Maker {
        Checkpoint make(ByteSource source, Map<String, TensorView> tensors, Storages storages);
    }
}
