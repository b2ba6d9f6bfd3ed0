package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.image.io.Pictures;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.OutcomeLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The file lpips.properties beside the goldens, in tests. */
@ExtendWith(SyntheticModel.class)
class GoldenRulesIT {

    private static final String DIRECTORY = "target/fixtures/goldens";
    private static final Path FILE = SyntheticModel.GOLDENS.resolve("lpips.properties");

    private final World world = World.fresh();

    @GoldenImages(directory = DIRECTORY)
    static class ShopTestCase {

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @Test
        void page() {
            assertThatImage(Drawing.almostPage()).matchesGolden();
        }

        @Test
        void cart() {
            assertThatImage(Drawing.almostPage()).matchesGolden("full");
        }

        @Test
        @GoldenImages(distance = 1, worstPatch = 1)
        void own() {
            assertThatImage(Drawing.almostPage()).matchesGolden();
        }
    }

    @BeforeEach
    void store_goldens_that_are_almost_the_page() throws IOException {
        Files.createDirectories(SyntheticModel.GOLDENS);
        for (String name : List.of("page", "full", "own")) {
            GoldenStore.at(SyntheticModel.GOLDENS)
                    .write(new GoldenName("ShopTestCase/" + name), Pictures.pixels(Drawing.page()));
        }
    }

    @Test
    void all_goldens_pass_under_the_default() {
        Kit.run(ShopTestCase.class).assertStatistics(tests -> tests.succeeded(3));
    }

    @Test
    void a_threshold_of_a_pattern_decides_for_its_goldens_and_an_annotation_for_its_test() throws IOException {
        Files.writeString(FILE, "ShopTestCase/p*.threshold = 0\n");

        assertThat(Kit.failures(ShopTestCase.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContainingAll(
                                "\"ShopTestCase/page\"",
                                "0.0000",
                                "thresholds  : distance, worst patch by " + FILE
                                        + ", line 1, ShopTestCase/p*; the others by default\n"));
    }

    @Test
    void a_threshold_of_the_file_decides_also_for_goldens_that_a_test_names_but_not_over_an_annotation()
            throws IOException {
        Files.writeString(FILE, "threshold = 0\n");

        assertThat(Kit.failures(ShopTestCase.class))
                .hasSize(2)
                .noneSatisfy(failure -> assertThat(failure).hasMessageContaining("ShopTestCase/own"));
    }

    @Test
    void a_model_that_is_not_the_one_of_the_file_is_refused_before_anything_is_compared() throws IOException {
        Files.writeString(FILE, "model = vgg\n");

        assertThat(Kit.failures(ShopTestCase.class))
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(ExtensionConfigurationException.class)
                        .hasMessageStartingWith(
                                "The goldens in %s are held by the model LPIPS 0.1, vgg (%s, line 1), but lpips.model"
                                        + " would have them measured by LPIPS 0.1, squeeze",
                                DIRECTORY, FILE));
        assertThat(world.opened).isEmpty();
    }

    @Test
    void a_file_that_is_not_understood_fails_every_test_and_nothing_is_recorded() throws IOException {
        Files.writeString(FILE, "mode = record-all\nthreshhold = 0.02\n");
        byte[] before = Files.readAllBytes(SyntheticModel.GOLDENS.resolve("ShopTestCase/page.png"));

        assertThat(Kit.failures(ShopTestCase.class))
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(ExtensionConfigurationException.class)
                        .hasMessageStartingWith(FILE + ", line 2: There is no setting \"threshhold\""));
        assertThat(SyntheticModel.GOLDENS.resolve("ShopTestCase/page.png")).hasBinaryContent(before);
        assertThat(OutcomeLog.read(SyntheticModel.EVIDENCE))
                .hasSize(3)
                .allMatch(outcome -> outcome.status() == Outcome.Status.FAULT);
    }

    @Test
    void a_mode_of_the_file_records_and_the_property_overrules_it() throws IOException {
        Files.writeString(FILE, "mode = record-all\n");
        world.properties.put("lpips.golden.mode", "verify");
        Kit.run(ShopTestCase.class).assertStatistics(tests -> tests.succeeded(3));

        world.properties.remove("lpips.golden.mode");
        assertThat(Kit.failures(ShopTestCase.class)).hasSize(3);

        assertThat(GoldenStore.at(SyntheticModel.GOLDENS).read(new GoldenName("ShopTestCase/page")))
                .contains(Pictures.pixels(Drawing.almostPage()));
    }

    @Test
    void a_gpu_that_is_not_there_fails_the_tests_that_compare() throws IOException {
        Files.writeString(FILE, "device = gpu\n");

        assertThat(Kit.failures(ShopTestCase.class))
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure).hasMessageContainingAll("gpu:0 cannot be used", "CUDA"));
    }
}
