package dev.lpips.internal.checkpoint;

import static dev.lpips.internal.checkpoint.CheckpointFiles.dictionary;
import static dev.lpips.internal.checkpoint.CheckpointFiles.floats;
import static dev.lpips.internal.checkpoint.CheckpointFiles.oneKey;
import static dev.lpips.internal.checkpoint.CheckpointFiles.tensor;
import static dev.lpips.internal.checkpoint.CheckpointFiles.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lpips.oracle.TorchFile;
import dev.lpips.oracle.TorchFile.Opcodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a file, the answer is a CheckpointException that names it. */
class DamagedCheckpointTest {

    private static final byte[] FOUR = floats(1, 2, 3, 4);
    private static final int MUTATIONS = 1500;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "hello, world", "<!DOCTYPE html><html>404</html>", "version https://git-lfs"})
    void refuses_a_file_that_is_no_checkpoint(String content) {
        assertRefused(CheckpointFiles.text(folder, content)).hasMessageContaining("weights.txt");
    }

    @Test
    void says_which_formats_there_are() {
        assertRefused(CheckpointFiles.text(folder, "hello, world")).hasMessageContaining("neither a zip file");
    }

    @Test
    void refuses_a_file_that_is_not_there_or_is_a_folder() {
        assertRefused(folder.resolve("absent.pth")).hasMessageContaining("absent.pth");
        assertRefused(folder);
    }

    @Test
    void refuses_a_zip_file_without_a_pickle() {
        assertRefused(CheckpointFiles.zip(folder, Map.of("archive/data/0", FOUR)))
                .hasMessageContaining("should have one data.pkl");
    }

    @Test
    void refuses_a_zip_file_with_two_pickles() {
        byte[] pickle = dictionary(vector());

        assertRefused(CheckpointFiles.zip(folder, Map.of("a/data.pkl", pickle, "b/data.pkl", pickle)))
                .hasMessageContaining("should have one data.pkl");
    }

    @Test
    void refuses_a_zip_file_of_a_big_endian_machine() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("archive/data.pkl", dictionary(vector()));
        entries.put("archive/byteorder", "big".getBytes(StandardCharsets.US_ASCII));

        assertRefused(CheckpointFiles.zip(folder, entries)).hasMessageContaining("byte order is \"big\"");
    }

    @Test
    void refuses_a_stream_file_of_a_big_endian_machine() {
        Path file = CheckpointFiles.stream(folder, false, dictionary(vector()), oneKey(), 4, FOUR);

        assertRefused(file).hasMessageContaining("little-endian");
    }

    @Test
    void refuses_a_zip_file_with_two_entries_of_one_name() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("archive/data.pkl", dictionary(vector()));
        entries.put("archive/data/0", FOUR);
        entries.put("archive/data/1", new byte[FOUR.length]);
        Path file = CheckpointFiles.zip(folder, entries);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, bytes.replace("archive/data/1", "archive/data/0"), StandardCharsets.ISO_8859_1);

        assertRefused(file).hasMessageContaining("it has two entries \"archive/data/0\"");
    }

    @Test
    void refuses_a_storage_much_larger_than_its_tensors_without_reading_it() {
        Consumer<Opcodes> view = CheckpointFiles.tensor("FloatStorage", 20_000_000, 0, new int[] {4}, new int[] {1});

        try (Checkpoint checkpoint = Checkpoint.open(CheckpointFiles.zip(folder, dictionary(view), FOUR))) {
            assertThatThrownBy(() -> checkpoint.floats("w", 4))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("storage 0 has 80000000 bytes, but its tensors need 16");
        }
    }

    @Test
    void names_opcode_and_byte_of_a_pickle_that_is_refused() {
        byte[] pickle = TorchFile.pickle(p -> p.raw('}').raw('c'));

        assertRefused(zip(pickle)).hasMessageMatching("(?s).*\\(opcode 0x63 at byte \\d+\\).*");
    }

    @Test
    void refuses_a_pickle_too_long_for_a_dictionary_of_tensors() {
        assertRefused(CheckpointFiles.zip(folder, new byte[(1 << 20) + 1], FOUR))
                .hasMessageContaining("data.pkl has more than");
    }

    @Test
    void refuses_a_pickle_of_something_but_a_dictionary_of_tensors() {
        assertRefused(zip(TorchFile.pickle(p -> p.raw(']')))).hasMessageContaining("a dictionary of tensors");
        assertRefused(zip(dictionary(p -> p.raw('N')))).hasMessageContaining("w: None");
        assertRefused(zip(dictionary(p -> p.raw('}')))).hasMessageContaining("w: a dictionary of 0");
        assertRefused(zip(TorchFile.pickle(p -> {
            p.raw('}').integer(1);
            vector().accept(p);
            p.raw('s');
        })));
    }

    @Test
    void refuses_a_parameter_of_something_but_a_tensor() {
        Consumer<Opcodes> never =
                p -> p.global("torch.nn.parameter", "Parameter").raw(')', 0x81);

        assertRefused(zip(dictionary(never)));
        assertRefused(zip(dictionary(p -> {
            never.accept(p);
            p.raw('N', 0x85, 'b');
        })));
    }

    @Test
    void refuses_storages_shorter_or_longer_than_declared() {
        assertUnreadable(CheckpointFiles.zip(folder, dictionary(vector()), floats(1, 2, 3)), "should have 16 bytes");
        assertUnreadable(CheckpointFiles.zip(folder, dictionary(vector()), floats(1, 2, 3, 4, 5)), "more than 16");
        assertUnreadable(
                CheckpointFiles.zip(folder, Map.of("archive/data.pkl", dictionary(vector()))), "it has no data/0");
    }

    @Test
    void refuses_a_zip_file_with_a_flipped_bit_in_a_weight() throws IOException {
        byte[] bytes = Files.readAllBytes(CheckpointFiles.zip(folder, dictionary(vector()), FOUR));
        byte[] three = floats(3);
        int at = indexOf(bytes, three);
        bytes[at] ^= 1;

        assertUnreadable(CheckpointFiles.write(folder.resolve("flipped.pth"), bytes), "data/0 is damaged");
    }

    @Test
    void refuses_a_stream_file_whose_counts_disagree() {
        assertRefused(CheckpointFiles.stream(folder, dictionary(vector()), oneKey(), 3, FOUR))
                .hasMessageContaining("should have 4 elements, but has 3");
        assertRefused(CheckpointFiles.stream(folder, dictionary(vector()), oneKey(), -1, FOUR));
    }

    @Test
    void refuses_a_stream_file_that_lists_other_storages_than_its_tensors_use() {
        byte[] pickle = dictionary(vector());

        assertRefused(CheckpointFiles.stream(
                        folder, pickle, p -> p.raw(']').text("1").raw('a'), 4, FOUR))
                .hasMessageContaining("which no tensor uses");
        assertRefused(CheckpointFiles.stream(folder, pickle, p -> p.raw('N'), 4, FOUR))
                .hasMessageContaining("list of storages");
        assertUnreadable(CheckpointFiles.stream(folder, pickle, p -> p.raw(']'), 4, FOUR), "no data for storage 0");
    }

    @Test
    void refuses_a_stream_file_that_lists_a_storage_twice() {
        byte[] pickle = dictionary(tensor("FloatStorage", 0, 0, new int[] {0}, new int[] {1}));
        Consumer<Opcodes> twice = p -> p.raw(']', '(').text("0").text("0").raw('e');

        assertRefused(CheckpointFiles.stream(folder, pickle, twice, 0, new byte[8]))
                .hasMessageContaining("twice");
    }

    static List<Consumer<Opcodes>> refuses_a_view_beyond_its_storage() {
        int[] four = {4};
        int[] one = {1};
        Consumer<Opcodes> nearlyLongMax = p -> p.raw(0x8a, 8, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f);
        return List.of(
                tensor("FloatStorage", 4, 1, four, one),
                tensor("FloatStorage", 4, -1, four, one),
                tensor("FloatStorage", 4, Integer.MAX_VALUE, four, one),
                tensor("FloatStorage", 4, nearlyLongMax, four, one),
                tensor("FloatStorage", 4, 0, four, new int[] {2}),
                tensor("FloatStorage", 4, 3, four, new int[] {-1}),
                tensor("FloatStorage", 4, 0, four, new int[] {Integer.MAX_VALUE}),
                tensor("FloatStorage", 4, 0, four, new int[] {}),
                tensor("FloatStorage", 4, 0, four, new int[] {1, 1}));
    }

    @ParameterizedTest
    @MethodSource
    void refuses_a_view_beyond_its_storage(Consumer<Opcodes> view) {
        assertUnreadable(CheckpointFiles.zip(folder, dictionary(view), FOUR), "w looks beyond its storage of 4");
    }

    @Test
    void every_truncation_of_either_format_is_refused() throws IOException {
        for (Path whole : List.of(zipFile(), streamFile())) {
            byte[] bytes = Files.readAllBytes(whole);
            for (int length = 0; length < bytes.length; length++) {
                Path cut = CheckpointFiles.write(folder.resolve("cut.pth"), Arrays.copyOf(bytes, length));

                assertThat(catchThrowable(() -> readAll(cut)))
                        .as("%s cut to %d bytes", whole.getFileName(), length)
                        .isInstanceOf(CheckpointException.class);
            }
        }
    }

    @Test
    void a_changed_byte_is_refused_or_changes_values_but_never_fails_in_another_way() throws IOException {
        Random random = new Random(20180111);
        for (Path whole : List.of(zipFile(), streamFile())) {
            byte[] bytes = Files.readAllBytes(whole);
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] mutant = bytes.clone();
                int at = random.nextInt(mutant.length);
                mutant[at] = (byte) random.nextInt(256);
                Path file = CheckpointFiles.write(folder.resolve("mutant.pth"), mutant);

                assertThat(catchThrowable(() -> readAll(file)))
                        .as("%s with byte %d set to %d", whole.getFileName(), at, mutant[at])
                        .satisfiesAnyOf(
                                thrown -> assertThat(thrown).isNull(),
                                thrown -> assertThat(thrown).isInstanceOf(CheckpointException.class));
            }
        }
    }

    private Path zipFile() {
        return CheckpointFiles.zip(folder, dictionary(vector()), FOUR);
    }

    private Path streamFile() {
        return CheckpointFiles.stream(folder, dictionary(vector()), oneKey(), 4, FOUR);
    }

    private Path zip(byte[] pickle) {
        return CheckpointFiles.zip(folder, pickle, FOUR);
    }

    private static void readAll(Path file) {
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            checkpoint.floats("w", 4);
        }
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Path file) {
        return assertThatThrownBy(() -> Checkpoint.open(file)).isInstanceOf(CheckpointException.class);
    }

    private static void assertUnreadable(Path file, String reason) {
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThatThrownBy(() -> checkpoint.floats("w", 4))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining(reason);
        }
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int at = 0; ; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
    }
}
