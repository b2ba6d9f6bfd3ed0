package dev.lpips.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import dev.lpips.oracle.OracleModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lpips:compare} with a model that has features and no distance. */
class CompareFeaturesIT {

    @TempDir
    Path home;

    @TempDir
    Path pictures;

    private final RememberedLog log = new RememberedLog();
    private final CompareMojo mojo = new CompareMojo();

    @BeforeEach
    void configure() throws ReflectiveOperationException, IOException {
        OracleModels.synthetic(ModelName.of(Backbone.VGG19), home);
        mojo.setLog(log);
        set("home", home.toFile());
        set("model", "vgg19");
        set("reference", picture("reference.png", 0xFFFFFFFF).toFile());
        set("actual", picture("actual.png", 0xFF204060).toFile());
        set("output", pictures.resolve("out.json").toFile());
    }

    @Test
    void prints_and_writes_the_measures_that_were_asked_for_alone() throws Exception {
        set("measures", "featureMse@relu3_4,style@relu1_1,psnr");

        mojo.execute();

        assertThat(log.entries().get(0))
                .matches(
                        "info: compared +actual.png +PSNR 2\\.43, feature MSE at relu3_4 0\\.[0-9]{4}, style at relu1_1 [0-9]+\\.[0-9]{4}");
        assertThat(Files.readString(pictures.resolve("out.json")))
                .containsPattern("\"distance\": ?null")
                .containsPattern("\"model\": ?\"vgg19\"")
                .containsPattern("\"version\": ?\"features\"")
                .contains("featureMse@relu3_4");
    }

    @Test
    void refuses_what_needs_a_distance() throws Exception {
        set("measures", "all");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("vgg19 has no LPIPS distance");
    }

    private Path picture(String name, int colour) throws IOException {
        int[] colours = new int[40 * 40];
        Arrays.fill(colours, colour);
        return Files.write(pictures.resolve(name), ImageFiles.encodePng(Pixels.ofArgb(new PixelSize(40, 40), colours)));
    }

    private void set(String parameter, Object value) throws ReflectiveOperationException {
        MojoParameters.set(mojo, parameter, value);
    }
}
