package dev.lpips.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyMojoTest {

    @TempDir
    Path project;

    private final RememberedLog log = new RememberedLog();
    private final VerifyMojo mojo = new VerifyMojo();

    @BeforeEach
    void configure() throws ReflectiveOperationException {
        mojo.setLog(log);
        set("packaging", "pom");
        set("actualDirectory", project.resolve("charts").toFile());
        set("goldenDirectory", project.resolve("goldens").toFile());
    }

    @Test
    void a_parent_has_no_pictures_to_verify() throws Exception {
        mojo.execute();

        assertThat(log.entries()).containsExactly("info: A project of packaging pom makes no pictures");
    }

    @Test
    void a_project_of_packaging_pom_that_made_pictures_is_verified() throws IOException {
        Files.createDirectory(project.resolve("charts"));

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("There is no directory " + project.resolve("goldens"));
    }

    private void set(String name, Object value) throws ReflectiveOperationException {
        MojoParameters.set(mojo, name, value);
    }
}
