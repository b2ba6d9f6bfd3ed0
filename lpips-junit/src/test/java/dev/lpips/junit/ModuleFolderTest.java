package dev.lpips.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleFolderTest {

    private static final Path GOLDENS = Path.of("src/test/goldens");

    @TempDir
    Path project;

    private Path module;

    /** A class of its own, so that it can be loaded from anywhere. */
    static class Page {}

    @BeforeEach
    void create() throws IOException {
        module = Files.createDirectories(project.resolve("shop"));
        Files.createFile(project.resolve("pom.xml"));
    }

    @ParameterizedTest
    @CsvSource({
        "pom.xml, target/test-classes",
        "build.gradle, build/classes/java/test",
        "build.gradle.kts, build/classes/kotlin/test"
    })
    void goldens_lie_in_the_module_of_the_test_wherever_it_was_started(String buildFile, String classes)
            throws Exception {
        Files.createFile(module.resolve(buildFile));

        assertThat(ModuleFolder.resolve(GOLDENS, project, load(classes))).isEqualTo(Path.of("shop/src/test/goldens"));
        assertThat(ModuleFolder.resolve(GOLDENS, project.resolve("docs"), load(classes)))
                .isEqualTo(module.resolve("src/test/goldens"));
    }

    @Test
    void messages_stay_short_where_the_test_was_started_in_its_module() throws Exception {
        Files.createFile(module.resolve("pom.xml"));

        assertThat(ModuleFolder.resolve(GOLDENS, module, load("target/test-classes")))
                .isEqualTo(GOLDENS);
    }

    @Test
    void a_folder_that_only_the_working_directory_has_is_used() throws Exception {
        Files.createFile(module.resolve("pom.xml"));
        Files.createDirectories(project.resolve(GOLDENS));

        assertThat(ModuleFolder.resolve(GOLDENS, project, load("target/test-classes")))
                .isEqualTo(GOLDENS);
        Files.createDirectories(module.resolve(GOLDENS));
        assertThat(ModuleFolder.resolve(GOLDENS, project, load("target/test-classes")))
                .isEqualTo(Path.of("shop/src/test/goldens"));
    }

    @Test
    void an_absolute_folder_and_a_class_of_the_platform_change_nothing() throws Exception {
        Files.createFile(module.resolve("pom.xml"));
        Path elsewhere = project.resolve("elsewhere").toAbsolutePath();

        assertThat(ModuleFolder.resolve(elsewhere, project, load("target/test-classes")))
                .isEqualTo(elsewhere);
        assertThat(ModuleFolder.resolve(GOLDENS, project, String.class)).isEqualTo(GOLDENS);
    }

    /** Loads the class as if it had been compiled in the module. */
    private Class<?> load(String folder) throws Exception {
        String file = Page.class.getName().replace('.', '/') + ".class";
        Path classes = module.resolve(folder);
        Files.createDirectories(classes.resolve(file).resolveSibling(""));
        try (InputStream compiled =
                Objects.requireNonNull(Page.class.getClassLoader().getResourceAsStream(file))) {
            Files.write(classes.resolve(file), compiled.readAllBytes());
        }
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return loader.loadClass(Page.class.getName());
        }
    }
}
