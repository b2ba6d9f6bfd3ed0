package dev.lpips.internal.checkpoint;

import dev.lpips.oracle.TorchFile;
import dev.lpips.oracle.TorchFile.Opcodes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Checkpoints of one tensor {@code w}, built piece by piece so that each piece can be wrong. */
final class CheckpointFiles {

    private CheckpointFiles() {}

    /** Returns a pickle of the dictionary {@code {"w": value}}. */
    static byte[] dictionary(Consumer<Opcodes> value) {
        return TorchFile.pickle(p -> {
            p.raw('}').text("w");
            value.accept(p);
            p.raw('s');
        });
    }

    /** Returns the opcodes of a tensor that views the storage "0". */
    static Consumer<Opcodes> tensor(String storageType, int elements, int offset, int[] shape, int[] strides) {
        return tensor(storageType, elements, p -> p.integer(offset), shape, strides);
    }

    static Consumer<Opcodes> tensor(
            String storageType, int elements, Consumer<Opcodes> offset, int[] shape, int[] strides) {
        return p -> {
            p.global("torch._utils", "_rebuild_tensor_v2").raw('(');
            storage(p, storageType, elements, "cpu");
            offset.accept(p);
            p.integers(shape).integers(strides);
            p.raw(0x89).global("collections", "OrderedDict").raw(')', 'R', 't', 'R');
        };
    }

    /** Returns the opcodes of the four-element vector of the storage "0". */
    static Consumer<Opcodes> vector() {
        return tensor("FloatStorage", 4, 0, new int[] {4}, new int[] {1});
    }

    static void storage(Opcodes p, String type, int elements, String device) {
        p.raw('(').text("storage").global("torch", type).text("0").text(device).integer(elements);
        p.raw('t', 'Q');
    }

    static Path zip(Path folder, byte[] pickle, byte[] storage) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("archive/data.pkl", pickle);
        entries.put("archive/data/0", storage);
        return zip(folder, entries);
    }

    static Path zip(Path folder, Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return write(folder.resolve("weights.zip.pth"), bytes.toByteArray());
    }

    static Path stream(Path folder, byte[] pickle, Consumer<Opcodes> keys, long count, byte[] storage) {
        return stream(folder, true, pickle, keys, count, storage);
    }

    static Path stream(
            Path folder, boolean littleEndian, byte[] pickle, Consumer<Opcodes> keys, long count, byte[] storage) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                TorchFile.pickle(p -> p.raw(0x8a, 10, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19)));
        bytes.writeBytes(TorchFile.pickle(p -> p.integer(1001)));
        bytes.writeBytes(TorchFile.pickle(p -> p.raw('}').text("little_endian").raw(littleEndian ? 0x88 : 0x89, 's')));
        bytes.writeBytes(pickle);
        bytes.writeBytes(TorchFile.pickle(keys));
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(count)
                .array());
        bytes.writeBytes(storage);
        return write(folder.resolve("weights.stream.pth"), bytes.toByteArray());
    }

    /** Returns the opcodes of the list of storages that holds "0" alone. */
    static Consumer<Opcodes> oneKey() {
        return p -> p.raw(']', '(').text("0").raw('e');
    }

    static byte[] floats(float... values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    static Path text(Path folder, String content) {
        return write(folder.resolve("weights.txt"), content.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
