package dev.lpips.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.oracle.SyntheticCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OfficialInstallationTest {

    private static final ModelName NAME = ModelName.of(Backbone.SQUEEZE);

    @TempDir
    Path home;

    @TempDir
    Path published;

    PublishingServer server;
    ModelStore store;
    byte[] backbone;
    byte[] heads;

    @BeforeEach
    void start() throws IOException {
        server = new PublishingServer();
        store = ModelStore.inHome(home);
        backbone = Files.readAllBytes(SyntheticCheckpoint.backbone(Backbone.SQUEEZE, published));
        heads = Files.readAllBytes(SyntheticCheckpoint.heads(Backbone.SQUEEZE, published));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void leaves_the_model_and_its_digest_and_nothing_else() throws IOException {
        Model model = install(NAME, server.publish("/backbone.pth", backbone), server.publish("/heads.pth", heads));

        assertThat(model.id().name()).isEqualTo(NAME);
        assertThat(model.read()).isNotEmpty();
        assertThat(files()).containsExactly("squeeze-0.1.onnx", "squeeze-0.1.onnx.sha256");
    }

    @Test
    void needs_no_heads_for_uniform_weighting() throws IOException {
        OfficialFile nowhere = server.publish("/heads.pth", heads, PublishingServer.answering(404));

        install(NAME.withWeighting(Weighting.UNIFORM), server.publish("/backbone.pth", backbone), nowhere);

        assertThat(files()).containsExactly("squeeze-0.1-uniform.onnx", "squeeze-0.1-uniform.onnx.sha256");
    }

    @Test
    void installs_nothing_if_the_second_file_cannot_be_had() throws IOException {
        OfficialFile gone = server.publish("/heads.pth", heads, PublishingServer.answering(404));

        assertThatThrownBy(() -> install(NAME, server.publish("/backbone.pth", backbone), gone))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("status 404");
        assertThat(files()).isEmpty();
    }

    @Test
    void leaves_an_installed_model_alone_when_a_download_is_cut() throws IOException {
        OfficialFile whole = server.publish("/backbone.pth", backbone);
        Model installed = install(NAME, whole, server.publish("/heads.pth", heads));
        byte[] before = installed.read();
        OfficialFile cut = server.publish("/cut.pth", heads, PublishingServer.cuttingAfterHalf(heads));

        assertThatThrownBy(() -> install(NAME, whole, cut)).isInstanceOf(ModelException.class);
        assertThat(store.find(NAME).read()).isEqualTo(before);
        assertThat(files()).containsExactly("squeeze-0.1.onnx", "squeeze-0.1.onnx.sha256");
    }

    private Model install(ModelName name, OfficialFile backboneFile, OfficialFile headFile) {
        return ModelInstaller.into(store)
                .installPublished(
                        name,
                        backboneFile,
                        name.weighting() == Weighting.LEARNED ? Optional.of(headFile) : Optional.empty(),
                        new OfficialCheckpoints(
                                PatientHttp.standard(),
                                store.directory(),
                                DownloadProgress.SILENT,
                                file -> Optional.empty()));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(store.directory())) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
