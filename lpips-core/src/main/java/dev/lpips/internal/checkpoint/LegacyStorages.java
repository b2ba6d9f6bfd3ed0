package dev.lpips.internal.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stream format (before PyTorch 1.6): five pickles (magic number, protocol, system, dictionary, storage keys), then
 * for each key a 64-bit count and the raw elements (torch/serialization.py, {@code _legacy_load}).
 */
final class LegacyStorages implements Storages {

    private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
    private static final int PROTOCOL = 1001;
    private static final String NEITHER_FORMAT = "it is neither a zip file nor PyTorch's stream format";
    private static final int LARGEST_PICKLES = 1 << 20;

    private final ByteSource source;
    private final Map<String, Long> positions;

    private LegacyStorages(ByteSource source, Map<String, Long> positions) {
        this.source = source;
        this.positions = positions;
    }

    static Checkpoint open(ByteSource source, Checkpoint.Maker maker) throws IOException, MalformedCheckpointException {
        ByteBuffer start = source.read(0, (int) Math.min(source.size(), LARGEST_PICKLES));
        requireHeader(start);
        PickleReader pickle = new PickleReader(start);
        Map<String, TensorView> tensors = StateDictionary.of(pickle.read());
        Object keys = new PickleReader(start).read();
        return maker.make(
                source, tensors, new LegacyStorages(source, positions(source, start, keys, pickle.storages())));
    }

    @Override
    public ByteBuffer read(StorageReference storage) throws IOException, MalformedCheckpointException {
        Long position = positions.get(storage.key());
        if (position == null) {
            throw new MalformedCheckpointException("it has no data for storage " + storage.key());
        }
        return source.read(position, storage.byteCount());
    }

    private static void requireHeader(ByteBuffer start) throws MalformedCheckpointException {
        requireMagic(start);
        Object protocol = new PickleReader(start).read();
        if (!BigInteger.valueOf(PROTOCOL).equals(protocol)) {
            throw new MalformedCheckpointException(
                    String.format(Locale.ROOT, "its protocol is %s, not %d", Pickles.describe(protocol), PROTOCOL));
        }
        Object system = new PickleReader(start).read();
        if (!(system instanceof Map<?, ?> facts) || !Boolean.TRUE.equals(facts.get("little_endian"))) {
            throw new MalformedCheckpointException("it was not written by a little-endian machine");
        }
    }

    private static void requireMagic(ByteBuffer start) throws MalformedCheckpointException {
        try {
            if (MAGIC.equals(new PickleReader(start).read())) {
                return;
            }
        } catch (MalformedCheckpointException e) {
            throw new MalformedCheckpointException(NEITHER_FORMAT, e);
        }
        throw new MalformedCheckpointException(NEITHER_FORMAT);
    }

    private static Map<String, Long> positions(
            ByteSource source, ByteBuffer start, Object keys, Map<String, StorageReference> storages)
            throws IOException, MalformedCheckpointException {
        if (!(keys instanceof List<?> list)) {
            throw new MalformedCheckpointException("its list of storages is " + Pickles.describe(keys));
        }
        Map<String, Long> positions = new HashMap<>();
        long position = start.position();
        for (Object key : list) {
            StorageReference storage = require(key instanceof String text ? storages.get(text) : null, key);
            long count = source.read(position, Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getLong();
            if (count != storage.elements()) {
                throw new MalformedCheckpointException(String.format(
                        Locale.ROOT, "storage %s should have %d elements, but has %d", key, storage.elements(), count));
            }
            if (positions.put(storage.key(), position + Long.BYTES) != null) {
                throw new MalformedCheckpointException("it lists storage %s twice".formatted(key));
            }
            position += Long.BYTES + storage.byteCount();
        }
        if (position > source.size()) {
            throw new EOFException(
                    String.format(Locale.ROOT, "the file ends %d bytes early", position - source.size()));
        }
        return positions;
    }

    private static StorageReference require(@Nullable StorageReference storage, Object key)
            throws MalformedCheckpointException {
        if (storage == null) {
            throw new MalformedCheckpointException(
                    "it lists storage %s, which no tensor uses".formatted(Pickles.describe(key)));
        }
        return storage;
    }
}
