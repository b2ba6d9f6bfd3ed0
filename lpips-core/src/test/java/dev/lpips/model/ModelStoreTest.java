package dev.lpips.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.internal.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelStoreTest {

    private static final ModelName ALEX = ModelName.of(Backbone.ALEX);
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    private Path home;

    private ModelStore store;

    @BeforeEach
    void install() throws IOException {
        store = ModelStore.inHome(home);
        Files.createDirectories(store.directory());
        Files.write(store.file(ALEX), BYTES);
        Files.writeString(digestFile(), Sha256.of(BYTES) + "\n");
    }

    @Test
    void finds_an_installed_model_by_name() {
        Model model = store.find(ALEX);

        assertThat(model.id()).isEqualTo(new ModelId(ALEX, Sha256.of(BYTES)));
        assertThat(model.place())
                .isEqualTo(home.resolve("models").resolve("alex-0.1.onnx").toString());
        assertThat(model.read()).isEqualTo(BYTES);
        assertThat(model).hasToString("LPIPS 0.1, alex (" + model.place() + ")");
    }

    @Test
    void a_model_that_is_missing_is_answered_with_the_command_that_installs_it() {
        assertThatThrownBy(() -> store.find(ModelName.of(Backbone.VGG)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("LPIPS 0.1, vgg is not installed")
                .hasMessageContaining("vgg-0.1.onnx")
                .hasMessageEndingWith(
                        "mvn dev.lpips:lpips-maven-plugin:install-model -Dlpips.model=vgg -Dlpips.home=" + home);
    }

    @Test
    void the_command_names_version_and_weighting_where_they_are_not_the_usual() {
        ModelName name = new ModelName(Backbone.SQUEEZE, LpipsVersion.V0_0, Weighting.UNIFORM);

        assertThatThrownBy(() -> store.find(name))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("-Dlpips.model=squeeze -Dlpips.version=0.0 -Dlpips.weighting=uniform");
    }

    @Test
    void a_model_without_a_digest_is_not_trusted() throws IOException {
        Files.delete(digestFile());

        assertThatThrownBy(() -> store.find(ALEX))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll("no alex-0.1.onnx.sha256 beside it", "install-model");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "<html>", "DF73285E35B22355A2DF87CDB6B70B343B713667EDDBDA73E1977E0C860835C0"})
    void a_garbled_digest_is_not_trusted(String content) throws IOException {
        Files.writeString(digestFile(), content);

        assertThatThrownBy(() -> store.find(ALEX))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll("does not hold a SHA-256", "alex-0.1.onnx", "install-model");
    }

    @Test
    void a_digest_that_is_not_even_text_is_not_trusted() throws IOException {
        Files.write(digestFile(), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(() -> store.find(ALEX))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("alex-0.1.onnx.sha256");
    }

    @Test
    void a_damaged_model_is_found_out_when_it_is_read() throws IOException {
        Model model = store.find(ALEX);
        Files.write(store.file(ALEX), new byte[] {1, 2, 4});

        assertThatThrownBy(model::read)
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll("is damaged", Sha256.of(BYTES), "install-model -Dlpips.model=alex");
    }

    @Test
    void a_model_that_vanished_cannot_be_read() throws IOException {
        Model model = store.find(ALEX);
        Files.delete(store.file(ALEX));

        assertThatThrownBy(model::read).isInstanceOf(ModelException.class).hasMessageContaining("Cannot read");
    }

    @Test
    void a_store_need_not_exist() {
        assertThatThrownBy(() -> ModelStore.inHome(home.resolve("absent")).find(ALEX))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("is not installed");
        assertThatCode(ModelStore::standard).doesNotThrowAnyException();
    }

    private Path digestFile() {
        return ModelStore.digestFile(store.file(ALEX));
    }
}
