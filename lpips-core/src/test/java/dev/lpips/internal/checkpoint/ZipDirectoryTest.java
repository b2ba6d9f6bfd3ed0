package dev.lpips.internal.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipDirectoryTest {

    private static final byte[] FIRST = "first content".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SECOND = "second".getBytes(StandardCharsets.US_ASCII);
    private static final int END = 22;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {ZipEntry.STORED, ZipEntry.DEFLATED})
    void reads_entries_by_name(int method) throws Exception {
        try (ByteSource source = source(zip(method))) {
            ZipDirectory zip = ZipDirectory.read(source);

            assertThat(zip.names()).containsExactlyInAnyOrder("a/one", "a/two");
            assertThat(zip.bytes("a/one", 100)).isEqualTo(FIRST);
            assertThat(zip.bytes("a/two", SECOND.length)).isEqualTo(SECOND);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "6, its flags",
        "8, how it is kept",
        "14, its CRC-32",
        "18, its packed length",
        "22, its length",
        "30, its name"
    })
    void refuses_an_entry_that_is_another_in_its_local_header(int offset, String what) throws Exception {
        byte[] zip = zip(ZipEntry.STORED);
        zip[offset] ^= 2;

        assertRefused(zip).as(what).hasMessageContaining("tell different things of \"a/one\"");
    }

    @Test
    void refuses_entries_that_share_bytes() throws Exception {
        byte[] zip = zip(ZipEntry.STORED);
        // The second entry of the directory looks where the first one does.
        int second = directory(zip) + 46 + "a/one".length();
        buffer(zip).putInt(second + 42, 0);

        assertRefused(zip).hasMessageContaining("overlaps what follows it");
    }

    @Test
    void refuses_content_that_reaches_into_what_follows() throws Exception {
        byte[] zip = zip(ZipEntry.STORED);
        // An extra field longer than it is moves the content of the first entry into the second.
        buffer(zip).putShort(28, (short) 8);

        assertRefused(zip).hasMessageContaining("\"a/one\" overlaps what follows it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a comment", "PK\5\6"})
    void refuses_a_comment_for_it_may_hold_another_end(String comment) throws Exception {
        byte[] zip = zip(ZipEntry.STORED);
        byte[] commented = Arrays.copyOf(zip, zip.length + comment.length());
        System.arraycopy(comment.getBytes(StandardCharsets.US_ASCII), 0, commented, zip.length, comment.length());
        buffer(commented).putShort(zip.length - 2, (short) comment.length());

        assertRefused(commented).hasMessageContaining("does not end as a zip file ends");
    }

    @Test
    void refuses_what_lies_before_the_first_entry_of_an_archive_that_was_moved() throws Exception {
        byte[] zip = zip(ZipEntry.STORED);
        byte[] moved = new byte[zip.length + 7];
        System.arraycopy(zip, 0, moved, 7, zip.length);

        assertRefused(moved).hasMessageContaining("not where its end looks for it");
    }

    @Test
    void refuses_more_and_fewer_entries_than_counted() throws Exception {
        assertRefused(patched(zip -> counts(zip, 1))).hasMessageContaining("more entries than its end counts");
        assertRefused(patched(zip -> counts(zip, 3))).hasMessageContaining("cut off");
    }

    @Test
    void refuses_encrypted_entries_and_other_ways_of_packing() throws Exception {
        assertRefused(patched(zip -> zip.putShort(directory(zip.array()) + 8, (short) 1)))
                .hasMessageContaining("\"a/one\" is encrypted");
        assertRefused(patched(zip -> zip.putShort(directory(zip.array()) + 10, (short) 12)))
                .hasMessageContaining("packed in a way that PyTorch does not read");
    }

    @Test
    void refuses_a_deflated_entry_that_is_longer_than_it_claims_without_unpacking_it() throws Exception {
        byte[] zip = zip(ZipEntry.DEFLATED);
        buffer(zip).putInt(directory(zip) + 24, 5);

        assertRefused(zip).hasMessageContaining("one");
    }

    @Test
    void refuses_a_length_of_64_bits_that_overflows() throws Exception {
        byte[] extra = ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 1)
                .putShort((short) 8)
                .putLong(Long.MAX_VALUE)
                .array();
        byte[] zip = withExtra(extra);
        buffer(zip).putInt(directory(zip) + 24, -1);

        assertRefused(zip).hasMessageContaining("its directory is damaged");
    }

    @Test
    void every_changed_byte_is_refused_or_leaves_the_content_as_it_was() throws Exception {
        byte[] whole = zip(ZipEntry.STORED);
        for (int i = 0; i < whole.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = whole.clone();
                changed[i] ^= (byte) (1 << bit);
                try {
                    assertThat(first(changed)).isEqualTo(FIRST);
                } catch (MalformedCheckpointException | IOException e) {
                    assertThat(e).hasMessageNotContaining("Exception");
                }
            }
        }
    }

    private byte[] first(byte[] zip) throws IOException, MalformedCheckpointException {
        try (ByteSource source = source(zip)) {
            return ZipDirectory.read(source).bytes("a/one", 100);
        }
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(byte[] zip) {
        return assertThatThrownBy(() -> first(zip)).isInstanceOf(MalformedCheckpointException.class);
    }

    private ByteSource source(byte[] zip) throws IOException {
        return FileSource.open(Files.write(folder.resolve("a.zip"), zip));
    }

    private static byte[] patched(Consumer<ByteBuffer> change) throws IOException {
        byte[] zip = zip(ZipEntry.STORED);
        change.accept(buffer(zip));
        return zip;
    }

    private static void counts(ByteBuffer zip, int entries) {
        int end = zip.capacity() - END;
        zip.putShort(end + 8, (short) entries).putShort(end + 10, (short) entries);
    }

    private static int directory(byte[] zip) {
        return buffer(zip).getInt(zip.length - END + 16);
    }

    private static ByteBuffer buffer(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] zip(int method) throws IOException {
        return zip(method, null);
    }

    private static byte[] withExtra(byte[] extra) throws IOException {
        byte[] zip = zip(ZipEntry.STORED, new byte[] {(byte) 0xca, (byte) 0xfe, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        System.arraycopy(extra, 0, zip, directory(zip) + 46 + "a/one".length(), extra.length);
        return zip;
    }

    private static byte[] zip(int method, byte @Nullable [] extra) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "a/one", FIRST, method, extra);
            add(zip, "a/two", SECOND, method, null);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content, int method, byte @Nullable [] extra)
            throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(method);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        entry.setSize(content.length);
        if (extra != null) {
            entry.setExtra(extra);
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
