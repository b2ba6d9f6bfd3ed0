package dev.lpips.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.internal.file.Sha256;
import dev.lpips.oracle.SyntheticCheckpoint;
import dev.lpips.oracle.TestTensor;
import dev.lpips.oracle.TorchFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelInstallerTest {

    private static final ModelName SQUEEZE = ModelName.of(Backbone.SQUEEZE);

    @TempDir
    private static Path checkpoints;

    private static Path backbone;
    private static Path heads;

    @TempDir
    private Path home;

    private ModelStore store;

    @BeforeAll
    static void writeCheckpoints() {
        backbone = SyntheticCheckpoint.backbone(Backbone.SQUEEZE, checkpoints);
        heads = SyntheticCheckpoint.heads(Backbone.SQUEEZE, checkpoints);
    }

    @BeforeEach
    void chooseStore() {
        store = ModelStore.inHome(home);
    }

    @Test
    void an_installed_model_is_found_and_says_what_it_was_made_from() throws IOException {
        Model installed = install(heads);

        Model found = store.find(SQUEEZE);
        ModelMetadata metadata = ModelMetadata.read(found.read());
        assertThat(found.id()).isEqualTo(installed.id());
        assertThat(metadata.name()).isEqualTo(SQUEEZE);
        assertThat(metadata.sources())
                .containsExactly(
                        Map.entry("backbone", Sha256.of(Files.readAllBytes(backbone))),
                        Map.entry("heads", Sha256.of(Files.readAllBytes(heads))));
        assertThat(metadata.selfTestDistance()).isPositive();
    }

    @Test
    void a_model_that_weighs_all_channels_alike_needs_no_heads() {
        Model installed = ModelInstaller.into(store).installUniform(Backbone.SQUEEZE, LpipsVersion.V0_0, backbone);

        ModelMetadata metadata = ModelMetadata.read(installed.read());
        assertThat(metadata.name()).hasToString("LPIPS 0.0, squeeze, uniform");
        assertThat(metadata.sources()).containsOnlyKeys("backbone");
    }

    @Test
    void nothing_but_the_model_and_its_digest_is_left_behind() throws IOException {
        install(heads);
        install(heads);

        assertThat(files()).containsExactly("squeeze-0.1.onnx", "squeeze-0.1.onnx.sha256");
    }

    @Test
    void the_same_checkpoints_give_the_same_bytes() {
        byte[] once = install(heads).read();

        byte[] again = install(heads).read();

        assertThat(again).isEqualTo(once);
    }

    @Test
    void a_checkpoint_of_another_network_is_refused_by_name_and_key() {
        Path alex = SyntheticCheckpoint.heads(Backbone.ALEX, checkpoints);

        assertThatThrownBy(() -> install(alex))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll("alex-heads-synthetic.pth", "lin1.model.1.weight", "[1, 128, 1, 1]");
    }

    @Test
    void a_failing_checkpoint_leaves_an_earlier_model_as_it_was() throws IOException {
        Model earlier = install(heads);
        Path broken = Files.writeString(checkpoints.resolve("broken.pth"), "404: Not Found");

        assertThatThrownBy(() -> install(broken)).isInstanceOf(ModelException.class);

        assertThat(store.find(SQUEEZE).read()).isEqualTo(earlier.read());
        assertThat(files()).hasSize(2);
    }

    @Test
    void a_failing_checkpoint_leaves_no_trace_in_an_empty_store() {
        assertThatThrownBy(() -> install(checkpoints.resolve("absent.pth")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("absent.pth");

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void heads_that_weigh_nothing_are_refused() throws IOException {
        Path zero = checkpoints.resolve("zero.pth");
        Map<String, TestTensor> tensors = new LinkedHashMap<>();
        int tap = 0;
        for (int channels : Backbone.SQUEEZE.tapChannels()) {
            tensors.put(
                    "lin%d.model.1.weight".formatted(tap++), new TestTensor(new float[channels], 1, channels, 1, 1));
        }
        TorchFile.stream(zero, tensors);

        assertThatThrownBy(() -> install(zero))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("the distance 0.0");
    }

    @Test
    void a_store_that_cannot_be_written_is_a_fault() throws IOException {
        Files.writeString(home.resolve("models"), "a file where the folder should be");

        assertThatThrownBy(() -> install(heads))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("Cannot write the model");
    }

    private Model install(Path headFile) {
        return ModelInstaller.into(store).install(Backbone.SQUEEZE, LpipsVersion.V0_1, backbone, headFile);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(store.directory())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
