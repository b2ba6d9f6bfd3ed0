package dev.lpips.internal.checkpoint;

import dev.lpips.internal.file.IoReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
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

    private final Path file;
    private final Map<String, TensorView> tensors;
    private final Storages storages;

    /** What a storage may hold beyond what its tensors look at: views on a part of a larger tensor are common. */
    private static final long SLACK_BYTES = 64L << 20;

    private Checkpoint(Path file, Map<String, TensorView> tensors, Storages storages) {
        this.file = file;
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
            return isZip(file) ? ZipStorages.open(file, Checkpoint::new) : LegacyStorages.open(file, Checkpoint::new);
        } catch (IOException e) {
            throw new CheckpointException("Cannot read the checkpoint %s: %s".formatted(file, IoReason.of(e)), e);
        } catch (MalformedCheckpointException e) {
            throw malformed(file, e);
        }
    }

    /** Returns the file. */
    public Path file() {
        return file;
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
                    "Cannot read %s of the checkpoint %s: %s".formatted(key, file, IoReason.of(e)), e);
        } catch (MalformedCheckpointException e) {
            throw malformed(file, e);
        }
    }

    @Override
    public void close() {
        try {
            storages.close();
        } catch (IOException e) {
            throw new CheckpointException("Cannot close the checkpoint " + file, e);
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

    private static boolean isZip(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer start = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            while (start.hasRemaining() && channel.read(start) >= 0) {
                // A channel may hand over fewer bytes than asked for.
            }
            if (start.hasRemaining()) {
                throw new IOException(String.format(Locale.ROOT, "the file has only %d bytes", Files.size(file)));
            }
            return start.flip().getInt() == ZIP_SIGNATURE;
        }
    }

    private static CheckpointException malformed(Path file, MalformedCheckpointException e) {
        return new CheckpointException(
                "The checkpoint %s is not what is expected: %s".formatted(file, e.getMessage()), e);
    }

    /** Makes a checkpoint of what one of the formats found. */
    @FunctionalInterface
    interface Maker {
        Checkpoint make(Path file, Map<String, TensorView> tensors, Storages storages);
    }
}
