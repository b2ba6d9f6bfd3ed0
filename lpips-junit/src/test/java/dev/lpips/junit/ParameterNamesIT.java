package dev.lpips.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.image.io.Pictures;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.OutcomeLog;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The same test, compiled with the names of its parameters and without them. */
@ExtendWith(SyntheticModel.class)
class ParameterNamesIT {

    private static final String SOURCE = """
            import dev.lpips.junit.*;
            import java.awt.image.BufferedImage;
            import org.junit.jupiter.params.*;
            import org.junit.jupiter.params.provider.*;

            @GoldenImages(directory = "target/fixtures/goldens")
            public class SpellingTestCase {
                @ParameterizedTest
                @CsvSource({"de, 3", "a=b, 4"})
                void page(String language, int items, Goldens goldens) {
                    goldens.verify(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
                }

                @ParameterizedTest(name = "language={0}")
                @ValueSource(strings = "pt")
                void displayed(String language, Goldens goldens) {
                    goldens.verify(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
                }
            }
            """;

    private final GoldenStore store = GoldenStore.at(SyntheticModel.GOLDENS);

    @TempDir
    Path folder;

    @Test
    void a_golden_has_one_name_whether_parameters_have_names_or_not() throws Exception {
        run("-parameters");
        List<String> withNames = askedFor();
        SyntheticModel.delete(SyntheticModel.EVIDENCE);
        run("-g");
        List<String> withoutNames = askedFor();

        assertThat(withNames)
                .hasSize(3)
                .contains("SpellingTestCase/page/de-3-" + "3665a5fb")
                .anyMatch(name -> name.startsWith("SpellingTestCase/page/a-b-4-"))
                .anyMatch(name -> name.startsWith("SpellingTestCase/displayed/language-pt-"));
        assertThat(withoutNames).isEqualTo(withNames);
    }

    @Test
    void a_golden_under_its_name_from_before_is_found_and_a_failure_proposes_to_rename_it() throws Exception {
        GoldenName former = GoldenName.of(List.of("SpellingTestCase", "page", "language=de, items=3"));
        store.write(former, Pictures.pixels(Drawing.page()));

        List<String> failures = run("-parameters");

        assertThat(failures)
                .filteredOn(message -> message.contains(former.value()))
                .singleElement()
                .asString()
                .contains("image does not have the size of its golden \"" + former + "\"")
                .contains("This golden has a name from before, with the names of parameters. Rename it to "
                        + store.root().resolve("SpellingTestCase/page/de-3-3665a5fb.png"));
    }

    private List<String> askedFor() {
        return OutcomeLog.read(SyntheticModel.EVIDENCE).stream()
                .map(Outcome::name)
                .map(GoldenName::value)
                .sorted()
                .toList();
    }

    /** Compiles the test with an option, runs it, and returns the messages of what failed. */
    private List<String> run(String option) throws Exception {
        Path source = folder.resolve("SpellingTestCase.java");
        Files.writeString(source, SOURCE);
        Path classes = Files.createDirectories(folder.resolve("classes" + option));
        List<String> command = new ArrayList<>(List.of(option, "-proc:none", "-d", classes.toString()));
        command.addAll(List.of("-cp", classPath(), source.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new)))
                .isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            return Kit.failures(loader.loadClass("SpellingTestCase")).stream()
                    .map(Throwable::getMessage)
                    .toList();
        }
    }

    /** Where the classes of this test come from: surefire may hide the real class path in a manifest. */
    private static String classPath() throws Exception {
        return Stream.of(
                        GoldenImages.class,
                        GoldenName.class,
                        Test.class,
                        org.junit.jupiter.params.ParameterizedTest.class,
                        org.apiguardian.api.API.class,
                        org.junit.platform.commons.annotation.Testable.class,
                        org.jspecify.annotations.NullMarked.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> new File(location.getPath()).toString())
                .distinct()
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
    }
}
