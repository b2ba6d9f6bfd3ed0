package dev.lpips.internal.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The zip format (PyTorch 1.6 and later): {@code name/data.pkl} and one file {@code name/data/KEY} per storage. */
final class ZipStorages implements Storages {

    private static final String PICKLE = "/data.pkl";
    private static final int LARGEST_PICKLE = 1 << 20;

    private final ZipDirectory zip;
    private final String folder;

    private ZipStorages(ZipDirectory zip, String folder) {
        this.zip = zip;
        this.folder = folder;
    }

    static Checkpoint open(ByteSource source, Checkpoint.Maker maker) throws IOException, MalformedCheckpointException {
        ZipDirectory zip = ZipDirectory.read(source);
        ZipStorages storages = new ZipStorages(zip, folder(zip));
        storages.requireLittleEndian();
        byte[] pickle = storages.bytes("data.pkl", LARGEST_PICKLE);
        Map<String, TensorView> tensors = StateDictionary.of(new PickleReader(ByteBuffer.wrap(pickle)).read());
        return maker.make(source, tensors, storages);
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

    private void requireLittleEndian() throws IOException, MalformedCheckpointException {
        if (zip.names().contains(folder + "/byteorder")) {
            String order = new String(bytes("byteorder", 16), StandardCharsets.US_ASCII).strip();
            if (!order.equals("little")) {
                throw new MalformedCheckpointException("its byte order is \"%s\", not little".formatted(order));
            }
        }
    }

    private byte[] bytes(String name, int most) throws IOException, MalformedCheckpointException {
        return zip.bytes(folder + "/" + name, most);
    }

    private static String folder(ZipDirectory zip) throws MalformedCheckpointException {
        List<String> pickles =
                zip.names().stream().filter(name -> name.endsWith(PICKLE)).toList();
        if (pickles.size() != 1) {
            throw new MalformedCheckpointException("it should have one data.pkl, but has " + pickles);
        }
        String name = pickles.get(0);
        return name.substring(0, name.length() - PICKLE.length());
    }
}
