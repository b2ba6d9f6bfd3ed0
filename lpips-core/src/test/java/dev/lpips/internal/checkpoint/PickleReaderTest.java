package dev.lpips.internal.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lpips.oracle.TorchFile;
import dev.lpips.oracle.TorchFile.Opcodes;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PickleReaderTest {

    @ParameterizedTest
    @CsvSource({
        "os, system",
        "posix, system",
        "nt, system",
        "subprocess, Popen",
        "builtins, eval",
        "builtins, exec",
        "builtins, getattr",
        "__builtin__, eval",
        "torch, load",
        "torch.hub, load",
        "torch, Tensor",
        "torch._utils, _rebuild_sparse_tensor",
        "collections, defaultdict",
        "collections OrderedDict, ''"
    })
    void refuses_a_name_that_a_dictionary_of_tensors_does_not_need(String module, String name) {
        assertThatThrownBy(() -> read(p -> p.global(module, name)))
                .isInstanceOf(MalformedCheckpointException.class)
                .hasMessageContaining(module + "." + name)
                .hasMessageContaining("does not need");
    }

    @Test
    void refuses_a_name_that_comes_from_the_stack_as_well() {
        assertThatThrownBy(() -> read(p -> p.text("os").text("system").raw(0x93)))
                .isInstanceOf(MalformedCheckpointException.class)
                .hasMessageContaining("os.system");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                'o', 'i', '1', '0', '2', 0x82, 0x83, 0x84, 'P', 0x92, 'I', 'L', 'F', 'S', 'V', 'p', 'g', 'd', 'l', 'B',
                'C', 0x8b, 0x8d, 0x8e, 0x8f, 0x90, 0x91, 0x96, 0x97, 0x98, 0x00, 0xff
            })
    void refuses_an_opcode_that_a_dictionary_of_tensors_does_not_need(int opcode) {
        assertThatThrownBy(() -> read(p -> p.raw(opcode)))
                .isInstanceOf(MalformedCheckpointException.class)
                .hasMessageContaining("opcode 0x%02x", opcode);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 255})
    void refuses_a_protocol_outside_2_to_4(int protocol) {
        assertThatThrownBy(() -> read(p -> p.raw(0x80, protocol)))
                .isInstanceOf(MalformedCheckpointException.class)
                .hasMessageContaining("protocol " + protocol);
    }

    @Test
    void every_truncation_is_malformed() {
        byte[] whole = CheckpointFiles.dictionary(CheckpointFiles.vector());

        for (int length = 0; length < whole.length; length++) {
            Throwable thrown = catchRead(Arrays.copyOf(whole, length));

            assertThat(thrown).as("cut to %d bytes", length).isInstanceOf(MalformedCheckpointException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1", "2147483647", "-2147483648", "100"})
    void refuses_a_text_longer_than_the_pickle(int length) {
        assertThatThrownBy(() -> read(p -> p.raw('X', length, length >> 8, length >> 16, length >> 24)))
                .isInstanceOf(MalformedCheckpointException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void reads_the_values_of_protocol_2() throws Exception {
        Object value = read(p -> {
            p.raw(']', '(').integer(-7).raw('K', 255).raw('M', 1, 2).raw(0x8a, 2, 0, 0x80);
            p.raw('G', 0x3f, 0xf8, 0, 0, 0, 0, 0, 0).text("größer").raw(0x88, 0x89, 'e');
        });

        assertThat(value)
                .isEqualTo(List.of(
                        BigInteger.valueOf(-7),
                        BigInteger.valueOf(255),
                        BigInteger.valueOf(0x201),
                        BigInteger.valueOf(-32768),
                        1.5,
                        "größer",
                        true,
                        false));
    }

    @Test
    void an_empty_long_is_zero() throws Exception {
        assertThat(read(p -> p.raw(0x8a, 0))).isEqualTo(BigInteger.ZERO);
    }

    @Test
    void reads_the_short_forms_of_protocol_4() throws Exception {
        Object value = read(p -> p.raw(0x80, 4, 0x95, 0, 0, 0, 0, 0, 0, 0, 0)
                .raw(0x8c, 1, 'a', 0x94, 'h', 0, 0x86)); // "a", kept, recalled: a pair

        assertThat(value).isEqualTo(List.of("a", "a"));
    }

    @Test
    void leaves_the_buffer_behind_the_pickle() throws Exception {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[] {(byte) 0x80, 2, 'N', '.', 42});

        new PickleReader(bytes).read();

        assertThat(bytes.get()).isEqualTo((byte) 42);
    }

    @Test
    void an_ordered_dictionary_may_come_as_a_list_of_pairs() throws Exception {
        Object value = read(p -> p.global("collections", "OrderedDict")
                .raw(']', '(')
                .text("a")
                .integer(1)
                .raw(0x86, 'e', 0x85, 'R'));

        assertThat(value).isEqualTo(Map.of("a", BigInteger.ONE));
    }

    @Test
    void refuses_an_ordered_dictionary_of_something_but_pairs() {
        assertMalformed(p -> p.global("collections", "OrderedDict").text("a").raw(0x85, 0x85, 'R'));
        assertMalformed(p -> p.global("collections", "OrderedDict").text("a").raw(0x85, 'R'));
    }

    @Test
    void refuses_to_recall_what_was_never_kept() {
        assertMalformed(p -> p.raw('h', 0));
        assertMalformed(p -> p.raw('j', 0, 0, 0, 0x80));
    }

    @Test
    void refuses_marks_where_values_belong() {
        assertMalformed(p -> p.raw('('));
        assertMalformed(p -> p.raw('(', 'q', 0));
        assertMalformed(p -> p.raw('N', '(', 0x86));
        assertMalformed(p -> p.raw(']', '(', 'a'));
        assertMalformed(p -> p.raw('(', 'R'));
    }

    @Test
    void refuses_to_look_for_a_mark_that_was_never_set() {
        assertMalformed(p -> p.raw('N', 't'));
        assertMalformed(p -> p.raw(']', 'e'));
        assertMalformed(p -> p.raw('}', 'u'));
    }

    @Test
    void refuses_to_change_what_cannot_change() {
        assertMalformed(p -> p.raw(')', 'N', 'a'));
        assertMalformed(p -> p.raw('N', 'N', 'a'));
        assertMalformed(p -> p.raw(']').text("a").raw('N', 's'));
        assertMalformed(p -> p.raw('N', 'N', 'b'));
    }

    @Test
    void refuses_a_key_without_a_value() {
        assertThatThrownBy(() -> read(p -> p.raw('}', '(').text("a").raw('u')))
                .isInstanceOf(MalformedCheckpointException.class)
                .hasMessageContaining("key without a value");
    }

    @Test
    void refuses_a_call_of_something_but_a_name() {
        assertMalformed(p -> p.text("os.system").raw(')', 'R'));
        assertMalformed(p -> p.global("collections", "OrderedDict").raw('N', 'R'));
        assertMalformed(p -> p.global("torch", "FloatStorage").raw(')', 'R'));
    }

    @Test
    void refuses_a_tensor_with_missing_or_other_arguments() {
        assertMalformed(p -> p.global("torch._utils", "_rebuild_tensor_v2").raw(')', 'R'));
        assertMalformed(p -> p.global("torch._utils", "_rebuild_tensor_v2").raw('(', 'N', 'N', 'N', 'N', 't', 'R'));
        assertMalformed(CheckpointFiles.tensor("FloatStorage", 4, p -> p.text("0"), new int[] {4}, new int[] {1}));
    }

    @Test
    void refuses_a_persistent_id_that_is_no_storage() {
        assertMalformed(p -> p.text("storage").raw('Q'));
        assertMalformed(p -> p.raw('(').text("module").raw('N', 'N', 'N', 'N', 't', 'Q'));
        assertMalformed(p -> CheckpointFiles.storage(p, "FloatStorage", -1, "cpu"));
        assertMalformed(p -> CheckpointFiles.storage(p, "FloatStorage", Integer.MAX_VALUE, "cpu"));
    }

    @Test
    void refuses_one_storage_described_in_two_ways() {
        assertMalformed(p -> {
            CheckpointFiles.storage(p, "FloatStorage", 4, "cpu");
            CheckpointFiles.storage(p, "FloatStorage", 5, "cpu");
        });
    }

    @Test
    void a_list_that_contains_itself_is_no_key() {
        assertMalformed(p -> p.raw('}', ']', 'q', 0, ']', 'q', 1, 'h', 0, 'a', 'a', 'N', 's'));
    }

    @Test
    void a_list_that_contains_itself_can_be_complained_about() {
        assertMalformed(p -> p.raw(']', 'q', 0, ']', 'h', 0, 'a', 'a', 'Q'));
    }

    @Test
    void a_tuple_that_doubles_with_every_level_is_neither_printed_nor_hashed() {
        Consumer<Opcodes> doubling = p -> {
            p.raw('N');
            for (int level = 0; level < 200; level++) {
                p.raw('q', 0, 'h', 0, 0x86);
            }
        };

        assertMalformed(p -> {
            doubling.accept(p);
            p.raw('Q');
        });
        assertMalformed(p -> {
            p.raw('}');
            doubling.accept(p);
            p.raw('N', 's');
        });
    }

    @Test
    void refuses_to_copy_one_long_list_for_each_of_many_calls() {
        assertThatThrownBy(() -> read(p -> {
                    p.global("collections", "OrderedDict").raw('q', 0, ']', 'q', 1, '(');
                    for (int i = 0; i < 20_000; i++) {
                        p.integer(i).raw('N', 0x86);
                    }
                    p.raw('e');
                    for (int call = 0; call < 20_000; call++) {
                        p.raw('h', 0, 'h', 1, 0x85, 'R');
                    }
                }))
                .isInstanceOf(MalformedCheckpointException.class)
                .hasMessageContaining("more arguments");
    }

    private static void assertMalformed(Consumer<Opcodes> content) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(MalformedCheckpointException.class);
    }

    private static Throwable catchRead(byte[] pickle) {
        return catchThrowable(() -> new PickleReader(ByteBuffer.wrap(pickle)).read());
    }

    private static Object read(Consumer<Opcodes> content) throws MalformedCheckpointException {
        return new PickleReader(ByteBuffer.wrap(TorchFile.pickle(content))).read();
    }
}
