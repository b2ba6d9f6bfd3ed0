package dev.lpips.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes checkpoints as PyTorch does, in both of its formats. */
public final class TorchFile {

    private TorchFile() {}

    /** Writes the zip format of PyTorch 1.6 and later. */
    public static void zip(Path file, Map<String, TestTensor> tensors) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(0);
            entry(zip, "archive/data.pkl", dictionary(tensors, "cpu", View.ABSENT));
            int key = 0;
            for (TestTensor tensor : tensors.values()) {
                entry(zip, "archive/data/" + key++, bytes(tensor));
            }
            entry(zip, "archive/version", "3\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Writes the stream format of earlier versions, as saved on a CUDA device. */
    public static void stream(Path file, Map<String, TestTensor> tensors) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(pickle(p -> p.raw(0x8a, 10).raw(0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19)));
            out.write(pickle(p -> p.integer(1001)));
            out.write(
                    pickle(p -> p.raw('}', '(').text("little_endian").raw(0x88).raw('u')));
            out.write(dictionary(tensors, "cuda:0", View.NONE));
            out.write(pickle(p -> {
                p.raw(']', '(');
                for (int key = 0; key < tensors.size(); key++) {
                    p.text(Integer.toString(key));
                }
                p.raw('e');
            }));
            for (TestTensor tensor : tensors.values()) {
                out.write(ByteBuffer.allocate(Long.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(tensor.values().length)
                        .array());
                out.write(bytes(tensor));
            }
        }
    }

    /** Writes one pickle of protocol 2. */
    public static byte[] pickle(java.util.function.Consumer<Opcodes> content) {
        Opcodes opcodes = new Opcodes().raw(0x80, 2);
        content.accept(opcodes);
        return opcodes.raw('.').bytes.toByteArray();
    }

    private static byte[] dictionary(Map<String, TestTensor> tensors, String device, View view) {
        return pickle(p -> {
            p.global("collections", "OrderedDict").raw(')', 'R', '(');
            int key = 0;
            for (Map.Entry<String, TestTensor> tensor : tensors.entrySet()) {
                p.text(tensor.getKey());
                p.tensor(tensor.getValue(), Integer.toString(key++), device, view);
            }
            p.raw('u');
        });
    }

    private static byte[] bytes(TestTensor tensor) {
        ByteBuffer buffer =
                ByteBuffer.allocate(tensor.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(tensor.values());
        return buffer.array();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private enum View {
        ABSENT,
        NONE
    }

    /** Opcodes of a pickle under construction. */
    public static final class Opcodes {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        /** Appends bytes. */
        public Opcodes raw(int... values) {
            for (int value : values) {
                bytes.write(value);
            }
            return this;
        }

        /** Appends a global by module and name. */
        public Opcodes global(String module, String name) {
            raw('c');
            bytes.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
            return this;
        }

        /** Appends a text. */
        public Opcodes text(String value) {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            raw('X', utf8.length, utf8.length >> 8, 0, 0);
            bytes.writeBytes(utf8);
            return this;
        }

        /** Appends an integer of 32 bits. */
        public Opcodes integer(int value) {
            return raw('J', value, value >> 8, value >> 16, value >> 24);
        }

        /** Appends a tuple of integers. */
        public Opcodes integers(int... values) {
            raw('(');
            for (int value : values) {
                integer(value);
            }
            return raw('t');
        }

        private void tensor(TestTensor tensor, String key, String device, View view) {
            global("torch._utils", "_rebuild_tensor_v2").raw('(', '(').text("storage");
            global("torch", "FloatStorage").text(key).text(device).integer(tensor.values().length);
            if (view == View.NONE) {
                raw('N');
            }
            raw('t', 'Q').integer(0).integers(tensor.shape()).integers(tensor.strides());
            raw(0x89).global("collections", "OrderedDict").raw(')', 'R', 't', 'R');
        }
    }
}
