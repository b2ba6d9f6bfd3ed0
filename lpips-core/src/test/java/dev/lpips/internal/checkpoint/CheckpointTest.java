package dev.lpips.internal.checkpoint;

import static dev.lpips.internal.checkpoint.CheckpointFiles.dictionary;
import static dev.lpips.internal.checkpoint.CheckpointFiles.floats;
import static dev.lpips.internal.checkpoint.CheckpointFiles.tensor;
import static dev.lpips.internal.checkpoint.CheckpointFiles.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lpips.oracle.OracleModels;
import dev.lpips.oracle.TestTensor;
import dev.lpips.oracle.TorchFile;
import dev.lpips.oracle.TorchFile.Opcodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a whole file gives. {@link DamagedCheckpointTest} has what a broken one gives. */
class CheckpointTest {

    private static final byte[] FOUR = floats(1, 2, 3, 4);

    @TempDir
    private Path folder;

    @Test
    void reads_the_zip_format() throws IOException {
        Path file = folder.resolve("weights.pth");
        TorchFile.zip(file, twoTensors());

        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThat(checkpoint.keys()).containsExactly("features.0.weight", "features.0.bias");
            assertThat(checkpoint.floats("features.0.weight", 2, 3)).containsExactly(1, 2, 3, 4, 5, 6);
            assertThat(checkpoint.floats("features.0.bias", 2)).containsExactly(-1, 0.5f);
        }
    }

    @Test
    void reads_the_stream_format_as_saved_on_a_gpu() throws IOException {
        Path file = folder.resolve("weights.pth");
        TorchFile.stream(file, twoTensors());

        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThat(checkpoint.keys()).containsExactly("features.0.weight", "features.0.bias");
            assertThat(checkpoint.floats("features.0.weight", 2, 3)).containsExactly(1, 2, 3, 4, 5, 6);
            assertThat(checkpoint.floats("features.0.bias", 2)).containsExactly(-1, 0.5f);
        }
    }

    @Test
    void gathers_a_transposed_tensor_in_row_major_order() {
        Path file = zip(tensor("FloatStorage", 6, 0, new int[] {3, 2}, new int[] {1, 3}), floats(1, 2, 3, 4, 5, 6));

        assertThat(read(file, 3, 2)).containsExactly(1, 4, 2, 5, 3, 6);
    }

    @Test
    void gathers_a_slice_that_starts_inside_its_storage() {
        Path file = zip(tensor("FloatStorage", 6, 1, new int[] {2, 2}, new int[] {3, 1}), floats(1, 2, 3, 4, 5, 6));

        assertThat(read(file, 2, 2)).containsExactly(2, 3, 5, 6);
    }

    @Test
    void a_stride_of_0_repeats_as_pytorch_does() {
        Path file = zip(tensor("FloatStorage", 1, 0, new int[] {3}, new int[] {0}), floats(7));

        assertThat(read(file, 3)).containsExactly(7, 7, 7);
    }

    @Test
    void a_tensor_without_dimensions_is_one_number() {
        Path file = zip(tensor("FloatStorage", 1, 0, new int[] {}, new int[] {}), floats(7));

        assertThat(read(file)).containsExactly(7);
    }

    @Test
    void reads_tensors_of_the_first_form() {
        Path file = zip(
                p -> {
                    p.global("torch._utils", "_rebuild_tensor").raw('(');
                    CheckpointFiles.storage(p, "FloatStorage", 4, "cuda:0");
                    p.integer(0).integers(4).integers(1).raw('t', 'R');
                },
                FOUR);

        assertThat(read(file, 4)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void reads_parameters() {
        Path file = zip(
                p -> {
                    p.global("torch._utils", "_rebuild_parameter").raw('(');
                    vector().accept(p);
                    p.raw(0x88).global("collections", "OrderedDict").raw(')', 'R', 't', 'R');
                },
                FOUR);

        assertThat(read(file, 4)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void reads_parameters_as_the_first_versions_kept_them() {
        Path file = zip(
                p -> {
                    p.global("torch.nn.parameter", "Parameter").raw(')', 0x81, '(');
                    vector().accept(p);
                    p.raw(0x88, 't', 'b');
                },
                FOUR);

        assertThat(read(file, 4)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void the_attributes_of_a_dictionary_do_not_matter() {
        byte[] pickle = TorchFile.pickle(p -> {
            p.global("collections", "OrderedDict").raw(')', 'R').text("w");
            vector().accept(p);
            p.raw('s', '}').text("_metadata").raw('}', 's', 'b');
        });

        assertThat(read(CheckpointFiles.zip(folder, pickle, FOUR), 4)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void tensors_nobody_asks_for_may_have_any_type_and_no_data() {
        byte[] pickle = TorchFile.pickle(p -> {
            p.raw('}').text("w");
            vector().accept(p);
            p.raw('s').text("num_batches_tracked");
            p.global("torch._utils", "_rebuild_tensor_v2").raw('(', '(').text("storage");
            p.global("torch", "LongStorage").text("1").text("cpu").integer(1).raw('t', 'Q');
            p.integer(0).integers().integers().raw(0x89, 'N', 't', 'R', 's');
        });

        assertThat(read(CheckpointFiles.zip(folder, pickle, FOUR), 4)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void little_endian_files_may_say_so() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("archive/data.pkl", dictionary(vector()));
        entries.put("archive/byteorder", "little".getBytes(StandardCharsets.US_ASCII));
        entries.put("archive/data/0", FOUR);

        assertThat(read(CheckpointFiles.zip(folder, entries), 4)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void names_the_key_that_is_missing_and_those_there_are() {
        try (Checkpoint checkpoint = Checkpoint.open(zip(vector(), FOUR))) {
            assertThatThrownBy(() -> checkpoint.floats("features.0.weight", 4))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContainingAll("weights.zip.pth", "features.0.weight", "[w]");
        }
    }

    @Test
    void names_the_key_whose_shape_is_another() {
        try (Checkpoint checkpoint = Checkpoint.open(zip(vector(), FOUR))) {
            assertThatThrownBy(() -> checkpoint.floats("w", 2, 2))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("w should have the shape [2, 2], but has [4]");
        }
    }

    @Test
    void names_the_key_whose_type_is_another() {
        Path file = zip(tensor("HalfStorage", 4, 0, new int[] {4}, new int[] {1}), new byte[8]);

        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThatThrownBy(() -> checkpoint.floats("w", 4))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("w should hold float32 values, but holds HALF");
        }
    }

    @Test
    void reads_the_official_files() {
        assumeTrue(OracleModels.haveRealWeights(), "the real weights are not beside this checkout");

        try (Checkpoint alex = Checkpoint.open(OracleModels.REAL_WEIGHTS.resolve("alexnet-features.pth"));
                Checkpoint squeeze = Checkpoint.open(OracleModels.REAL_WEIGHTS.resolve("squeezenet1_1-features.pth"))) {

            assertThat(alex.floats("features.0.weight", 64, 3, 11, 11)).doesNotContain(Float.NaN);
            assertThat(alex.floats("features.10.bias", 256)).doesNotContain(Float.NaN);
            assertThat(squeeze.floats("features.12.expand3x3.weight", 256, 64, 3, 3))
                    .doesNotContain(Float.NaN);
        }
    }

    @Test
    void the_official_heads_are_never_negative_and_not_all_zero() {
        assumeTrue(OracleModels.haveRealWeights(), "the real weights are not beside this checkout");

        try (Checkpoint heads = Checkpoint.open(OracleModels.REAL_WEIGHTS.resolve("lpips/v0.1/alex.pth"))) {
            float sum = 0;
            for (float weight : heads.floats("lin0.model.1.weight", 1, 64, 1, 1)) {
                assertThat(weight).isNotNegative();
                sum += weight;
            }

            assertThat(heads.keys()).hasSize(5);
            assertThat(sum).isBetween(1f, 100f);
        }
    }

    private Path zip(Consumer<Opcodes> value, byte[] storage) {
        return CheckpointFiles.zip(folder, dictionary(value), storage);
    }

    private static float[] read(Path file, int... shape) {
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            return checkpoint.floats("w", shape);
        }
    }

    private static Map<String, TestTensor> twoTensors() {
        Map<String, TestTensor> tensors = new LinkedHashMap<>();
        tensors.put("features.0.weight", new TestTensor(new float[] {1, 2, 3, 4, 5, 6}, 2, 3));
        tensors.put("features.0.bias", new TestTensor(new float[] {-1, 0.5f}, 2));
        return tensors;
    }
}
