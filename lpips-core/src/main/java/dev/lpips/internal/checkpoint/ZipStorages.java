package dev.lpips.internal.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The zip format (PyTorch 1.6 and later): {@code name/data.pkl} and one file {@code name/data/KEY} per storage. */
final class ZipStorages implements Storages {

    private static final String PICKLE = "/data.pkl";
    private static final int LARGEST_PICKLE = 1 << 20;

    private final ZipFile zip;
    private final String folder;

    private ZipStorages(ZipFile zip, String folder) {
        this.zip = zip;
        this.folder = folder;
    }

    static Checkpoint open(Path file, Checkpoint.Maker maker) throws IOException, MalformedCheckpointException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            ZipStorages storages = new ZipStorages(zip, folder(zip));
            storages.requireLittleEndian();
            byte[] pickle = storages.bytes("data.pkl", LARGEST_PICKLE);
            Object root = new PickleReader(ByteBuffer.wrap(pickle)).read();
            Map<String, TensorView> tensors = StateDictionary.of(root);
            return maker.make(file, tensors, storages);
        } catch (IOException | MalformedCheckpointException | RuntimeException e) {
            try (zip) {
                throw e;
            }
        }
    }

    @Override
    public ByteBuffer read(StorageReference storage) throws IOException, MalformedCheckpointException {
        byte[] bytes = bytes("data/" + storage.key(), storage.byteCount());
        if (bytes.length != storage.byteCount()) {
            throw new MalformedCheckpointException(String.format(
                    Locale.ROOT,
                    "storage %s should have %d bytes, but has %d",
                    storage.key(),
                    storage.byteCount(),
                    bytes.length));
        }
        return ByteBuffer.wrap(bytes);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void requireLittleEndian() throws IOException, MalformedCheckpointException {
        if (zip.getEntry(folder + "/byteorder") != null) {
            String order = new String(bytes("byteorder", 16), StandardCharsets.US_ASCII).strip();
            if (!order.equals("little")) {
                throw new MalformedCheckpointException("its byte order is \"%s\", not little".formatted(order));
            }
        }
    }

    private byte[] bytes(String name, int most) throws IOException, MalformedCheckpointException {
        @Nullable ZipEntry entry = zip.getEntry(folder + "/" + name);
        if (entry == null) {
            throw new MalformedCheckpointException("it has no " + name);
        }
        CRC32 checksum = new CRC32();
        try (InputStream stream = new CheckedInputStream(zip.getInputStream(entry), checksum)) {
            // One byte more than allowed tells "too long" without reading a bomb to its end.
            byte[] bytes = stream.readNBytes(Math.addExact(most, 1));
            if (bytes.length > most) {
                throw new MalformedCheckpointException(
                        String.format(Locale.ROOT, "%s has more than %d bytes", name, most));
            }
            // ZipFile does not compare it, and a flipped bit in a weight is as plausible as the weight.
            if (checksum.getValue() != entry.getCrc()) {
                throw new MalformedCheckpointException("%s is damaged: its CRC-32 does not match".formatted(name));
            }
            return bytes;
        }
    }

    private static String folder(ZipFile zip) throws MalformedCheckpointException {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(each -> each)::iterator) {
            // Readers differ in which of two they take, so what was looked at need not be what is read.
            if (!names.add(entry.getName())) {
                throw new MalformedCheckpointException("it has two entries \"%s\"".formatted(entry.getName()));
            }
        }
        List<String> pickles = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(PICKLE))
                .toList();
        if (pickles.size() != 1) {
            throw new MalformedCheckpointException("it should have one data.pkl, but has " + pickles);
        }
        String name = pickles.get(0);
        return name.substring(0, name.length() - PICKLE.length());
    }
}
