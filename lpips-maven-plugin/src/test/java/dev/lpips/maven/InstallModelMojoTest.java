package dev.lpips.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.model.Backbone;
import dev.lpips.oracle.SyntheticCheckpoint;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallModelMojoTest {

    @TempDir
    Path home;

    @TempDir
    Path downloads;

    private final RememberedLog log = new RememberedLog();
    private final InstallModelMojo mojo = new InstallModelMojo();
    private File backboneFile;
    private File headFile;

    @BeforeEach
    void configure() throws ReflectiveOperationException {
        backboneFile = SyntheticCheckpoint.backbone(Backbone.SQUEEZE, downloads).toFile();
        headFile = SyntheticCheckpoint.heads(Backbone.SQUEEZE, downloads).toFile();
        mojo.setLog(log);
        set("home", home.toFile());
        set("model", "squeeze");
        // Whatever else goes wrong, no test downloads.
        set("offline", true);
    }

    @Test
    void installs_from_both_files_and_says_where() throws Exception {
        set("backboneFile", backboneFile);
        set("headFile", headFile);

        mojo.execute();

        Path installed = home.resolve("models/squeeze-0.1.onnx");
        assertThat(installed).exists();
        assertThat(log.entries().get(0)).isEqualTo("info: Installed LPIPS 0.1, squeeze (" + installed + ")");
        assertThat(log.entries().get(1)).matches("info: SHA-256 [0-9a-f]{64}");
    }

    @Test
    void installs_uniform_weighting_from_the_backbone_alone() throws Exception {
        set("weighting", "uniform");
        set("backboneFile", backboneFile);

        mojo.execute();

        assertThat(home.resolve("models/squeeze-0.1-uniform.onnx")).exists();
    }

    @Test
    void installs_a_model_of_features_from_a_file() throws Exception {
        set("model", "vgg19");
        set(
                "backboneFile",
                SyntheticCheckpoint.backbone(Backbone.VGG19, downloads).toFile());

        mojo.execute();

        assertThat(home.resolve("models/vgg19-features.onnx")).exists();
    }

    @Test
    void refuses_a_version_of_a_model_of_features() throws Exception {
        set("model", "vgg19");
        set("version", "0.1");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith(
                        "lpips.version: vgg19 has no LPIPS distance and no version, because LPIPS has no heads for it");
    }

    @Test
    void refuses_a_backbone_without_heads() throws Exception {
        set("backboneFile", backboneFile);

        assertRefused("Name both files, -Dlpips.backboneFile and -Dlpips.headFile, or neither to download them");
    }

    @Test
    void refuses_heads_without_a_backbone() throws Exception {
        set("headFile", headFile);

        assertRefused("Name both files, -Dlpips.backboneFile and -Dlpips.headFile, or neither to download them");
    }

    @Test
    void refuses_heads_that_uniform_weighting_would_ignore() throws Exception {
        set("weighting", "uniform");
        set("backboneFile", backboneFile);
        set("headFile", headFile);

        assertRefused("LPIPS 0.1, squeeze, uniform has no learned heads: leave out -Dlpips.headFile");
    }

    @Test
    void downloads_nothing_when_maven_is_offline() {
        assertRefused("Maven is offline, so nothing is downloaded. Name the files: -Dlpips.backboneFile=..."
                + " -Dlpips.headFile=...");
    }

    @Test
    void refuses_a_model_there_is_not() throws Exception {
        set("model", "resnet");

        assertRefused("lpips.model: There is no model \"resnet\"; there are lite, alex, vgg, squeeze, vgg19");
    }

    @Test
    void says_which_file_is_missing() throws Exception {
        set("backboneFile", new File("nowhere.pth"));
        set("headFile", headFile);

        assertRefused("Cannot read the checkpoint nowhere.pth: there is no nowhere.pth");
    }

    @Test
    void leaves_an_installed_model_alone_if_asked_to() throws Exception {
        Files.createDirectories(home.resolve("models"));
        Files.writeString(home.resolve("models/squeeze-0.1.onnx"), "a model");
        Files.writeString(home.resolve("models/squeeze-0.1.onnx.sha256"), "0123456789abcdef".repeat(4));
        set("onlyIfMissing", true);

        mojo.execute();

        assertThat(log.entries())
                .containsExactly("info: LPIPS 0.1, squeeze is installed: " + home.resolve("models/squeeze-0.1.onnx"));
    }

    private void set(String name, Object value) throws ReflectiveOperationException {
        MojoParameters.set(mojo, name, value);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(message);
        assertThat(home.resolve("models"))
                .satisfiesAnyOf(
                        models -> assertThat(models).doesNotExist(),
                        models -> assertThat(models).isEmptyDirectory());
    }
}
