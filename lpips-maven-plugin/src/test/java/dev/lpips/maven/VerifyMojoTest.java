package dev.lpips.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import dev.lpips.oracle.OracleModels;
import dev.lpips.oracle.Painted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyMojoTest {

    @TempDir
    Path project;

    private final RememberedLog log = new RememberedLog();
    private final VerifyMojo mojo = new VerifyMojo();
    private final MavenProject module = new MavenProject();
    private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();

    @BeforeEach
    void configure() throws ReflectiveOperationException {
        mojo.setLog(log);
        set("project", module);
        set("session", session());
        set("userProperties", request.getUserProperties());
        set("evidenceDirectory", project.resolve("evidence").toFile());
        set("actualDirectory", project.resolve("charts").toFile());
        set("goldenDirectory", project.resolve("goldens").toFile());
    }

    @Test
    void a_parent_has_no_pictures_to_verify() throws Exception {
        module.getModel().addModule("charts");

        mojo.execute();

        assertThat(log.entries()).containsExactly("info: A project of packaging pom makes no pictures");
    }

    @Test
    void a_directory_that_is_configured_must_exist_whatever_the_packaging() {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("There is no directory " + project.resolve("charts"));
    }

    @Test
    void a_directory_that_the_command_line_names_must_exist_in_a_parent_too() {
        module.getModel().addModule("charts");
        request.getUserProperties().setProperty("lpips.actualDirectory", "nope");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("There is no directory " + project.resolve("charts"));
    }

    @Test
    void a_build_that_skips_its_tests_says_so_and_passes() throws Exception {
        set("actualDirectory", null);
        module.setPackaging("jar");
        request.getUserProperties().setProperty("skipTests", "true");

        mojo.execute();

        assertThat(log.entries())
                .containsExactly(
                        "info: Tests are skipped (skipTests=true), so the pictures they check are not verified",
                        "info: All picture checks passed: 0");
    }

    @Test
    void a_build_without_pictures_and_outcomes_does_not_pass() throws Exception {
        set("actualDirectory", null);
        module.setPackaging("jar");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("There is nothing to verify: no actualDirectory is configured");
    }

    @Test
    void a_project_of_packaging_pom_that_made_pictures_is_verified() throws IOException {
        Files.createDirectory(project.resolve("charts"));

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("There is no directory " + project.resolve("goldens"));
    }

    @Test
    void a_model_other_than_the_goldens_are_held_by_is_refused() throws Exception {
        rules("model = vgg");
        set("model", "alex");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContainingAll(
                        "held by the model LPIPS 0.1, vgg",
                        "lpips.properties, line 1",
                        "<model> of lpips-maven-plugin",
                        "LPIPS 0.1, alex");
    }

    @Test
    void the_model_of_the_file_is_the_one_that_measures() throws Exception {
        rules("model = vgg");
        set("home", project.resolve("empty").toFile());

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("The model LPIPS 0.1, vgg is not installed");
    }

    @Test
    void a_file_that_is_not_understood_is_refused_with_its_line() throws Exception {
        rules("threshold = 0,02");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("lpips.properties, line 1: \"0,02\" is no number such as 0.05");
    }

    @Test
    void a_configuration_that_is_not_accepted_is_refused_with_its_place() throws Exception {
        rules("threshold = 0.02");
        set("tolerance", Map.of("worstPatch", "some"));

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("<worstPatch> of lpips-maven-plugin: \"some\" is no number such as 0.05");
    }

    @Test
    void bounds_of_single_goldens_decide_in_the_build_as_in_tests() throws Exception {
        OracleModels.synthetic(ModelName.of(Backbone.SQUEEZE), Files.createDirectory(project.resolve("home")));
        rules("""
                model = squeeze
                threshold = 1
                strict/**.threshold = 0
                """);
        for (String name : List.of("strict/page", "loose/page")) {
            GoldenStore.at(project.resolve("goldens")).write(new GoldenName(name), Painted.bars(1));
            GoldenStore.at(project.resolve("charts")).write(new GoldenName(name), Painted.tinted(1));
        }
        set("home", project.resolve("home").toFile());

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

        assertThat(log.entries())
                .filteredOn(entry -> entry.startsWith("error"))
                .satisfiesExactly(
                        failure -> assertThat(failure).contains("strict/page", "0.0000"),
                        page -> assertThat(page)
                                .isEqualTo("error: Look at the pictures: "
                                        + project.resolve("target/lpips/report/index.html")
                                                .toUri()));
    }

    @Test
    void an_unreadable_outcome_of_an_earlier_build_costs_the_page_and_not_the_verdict() throws Exception {
        OracleModels.synthetic(ModelName.of(Backbone.SQUEEZE), Files.createDirectory(project.resolve("home")));
        rules("model = squeeze\nthreshold = 0");
        GoldenStore.at(project.resolve("goldens")).write(new GoldenName("page"), Painted.bars(1));
        GoldenStore.at(project.resolve("charts")).write(new GoldenName("page"), Painted.tinted(1));
        set("home", project.resolve("home").toFile());
        Path earlier = Files.createDirectories(project.resolve("evidence/outcomes/earlier"));
        Files.writeString(earlier.resolve("page.json"), "{\"format\": 1}");

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

        assertThat(log.entries())
                .anySatisfy(entry -> assertThat(entry)
                        .startsWith("warn: There is no page to look at: ")
                        .contains("is of a run that did not come here"));
    }

    private void rules(String text) throws IOException {
        Files.createDirectories(project.resolve("charts"));
        Files.createDirectories(project.resolve("goldens"));
        Files.writeString(project.resolve("goldens/lpips.properties"), text);
    }

    private MavenSession session() {
        module.setPackaging("pom");
        module.setArtifactId("shop");
        module.setFile(project.resolve("pom.xml").toFile());
        module.setBuild(new Build());
        module.getBuild().setDirectory(project.resolve("target").toString());
        @SuppressWarnings({"NullAway", "deprecation"}) // Nothing here asks for a container or a repository.
        MavenSession session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
        request.setGoals(List.of("verify"));
        session.setProjects(List.of(module));
        return session;
    }

    private void set(String name, @Nullable Object value) throws ReflectiveOperationException {
        MojoParameters.set(mojo, name, value);
    }
}
