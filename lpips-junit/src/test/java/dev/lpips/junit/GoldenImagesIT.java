package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.image.io.Pictures;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.OutcomeLog;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.FileInfo;

@ExtendWith(SyntheticModel.class)
class GoldenImagesIT {

    private static final String DIRECTORY = "target/fixtures/goldens";
    private static final Path GOLDEN = SyntheticModel.GOLDENS.resolve("PageTestCase/page.png");

    private final World world = World.fresh();
    private final GoldenStore store = GoldenStore.at(SyntheticModel.GOLDENS);

    @GoldenImages(directory = DIRECTORY)
    static class PageTestCase {

        static BufferedImage shown;

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @Test
        void page() {
            assertThatImage(shown).as("the page").matchesGolden();
        }
    }

    static class ExtensionAloneTestCase {

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @Test
        void page() {
            assertThatImage(Drawing.page()).matchesGolden();
        }
    }

    @Test
    void the_extension_without_the_annotation_means_its_defaults() {
        assertThat(Kit.failures(ExtensionAloneTestCase.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("src/test/goldens/ExtensionAloneTestCase/page.png   (does not exist)"));
    }

    @BeforeEach
    void show_the_page() {
        PageTestCase.shown = Drawing.page();
    }

    @Test
    void a_picture_that_matches_its_golden_passes_and_is_logged() {
        store(Drawing.almostPage());

        Kit.run(PageTestCase.class).assertStatistics(tests -> tests.succeeded(1));

        assertThat(OutcomeLog.read(SyntheticModel.EVIDENCE)).singleElement().satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(Outcome.Status.MATCH);
            assertThat(outcome.testId()).isEqualTo(PageTestCase.class.getName() + ".page");
        });
        assertThat(SyntheticModel.EVIDENCE).isDirectoryNotContaining("glob:**.png");
    }

    @Test
    void a_missing_golden_fails_with_its_file_and_the_command_and_nothing_is_written() {
        assertThat(failure()).hasMessage("""
                [the page] there is no golden "PageTestCase/page" yet
                  size      : 64 x 48
                  actual    : target/fixtures/evidence/PageTestCase/page-actual.png
                  golden    : target/fixtures/goldens/PageTestCase/page.png   (does not exist)
                  to record : run it with -Dlpips.golden.mode=record-missing""");
        assertThat(SyntheticModel.GOLDENS).doesNotExist();
        assertThatImage(SyntheticModel.EVIDENCE.resolve("PageTestCase/page-actual.png"))
                .isIdenticalTo(Drawing.page());
    }

    @Test
    void a_recorded_golden_fails_in_its_run_and_passes_in_the_next() {
        world.properties.put(GoldenMode.PROPERTY, "record-missing");

        assertThat(failure())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("[the page] golden \"PageTestCase/page\" was recorded in this run");
        assertThatImage(GOLDEN).isIdenticalTo(Drawing.page());

        world.nextRun();
        Kit.run(PageTestCase.class).assertStatistics(tests -> tests.succeeded(1));
    }

    @Test
    void recording_on_CI_is_refused_and_nothing_is_written() {
        world.properties.put(GoldenMode.PROPERTY, "record-missing");
        world.environment.put("CI", "true");

        assertThat(failure())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("would write goldens on CI (CI=true)");
        assertThat(SyntheticModel.GOLDENS).doesNotExist();
        assertThat(OutcomeLog.read(SyntheticModel.EVIDENCE)).singleElement().satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(Outcome.Status.FAULT);
            assertThat(outcome.golden()).isEqualTo(GOLDEN.toAbsolutePath());
            assertThat(outcome.failure().orElseThrow().message())
                    .contains("no image of the test " + PageTestCase.class.getName() + ".page", "CI=true");
        });
    }

    @Test
    void a_refusal_to_record_is_forgotten_when_the_test_has_an_outcome_in_a_later_run() {
        store(Drawing.page());
        world.properties.put(GoldenMode.PROPERTY, "record-missing");
        world.environment.put("CI", "true");
        failure();

        world.environment.clear();
        world.nextRun();
        Kit.run(PageTestCase.class);

        assertThat(OutcomeLog.read(SyntheticModel.EVIDENCE))
                .extracting(Outcome::status)
                .containsExactly(Outcome.Status.MATCH);
    }

    @Test
    void a_mismatch_fails_with_numbers_both_pictures_and_three_files() {
        store(Drawing.darkPage());

        AssertionFailedError error = (AssertionFailedError) failure();

        assertThat(error)
                .hasMessageStartingWith(
                        "[the page] image is not perceptually close to its golden \"PageTestCase/page\"")
                .hasMessageContaining("worst patch :")
                .hasMessageEndingWith("to accept   : run it with -Dlpips.golden.mode=record-failed");
        assertThatImage(((FileInfo) error.getActual().getValue()).getContents()).isIdenticalTo(Drawing.page());
        assertThatImage(((FileInfo) error.getExpected().getValue()).getContents())
                .isIdenticalTo(Drawing.darkPage());
        assertThat(SyntheticModel.EVIDENCE.resolve("PageTestCase").toFile().list())
                .containsExactlyInAnyOrder("page-actual.png", "page-golden.png", "page-heatmap.png");
        assertThatImage(GOLDEN).isIdenticalTo(Drawing.darkPage());
    }

    @Test
    void a_golden_that_cannot_be_read_is_not_missing() throws Exception {
        Files.createDirectories(GOLDEN.getParent());
        Files.writeString(GOLDEN, "no picture");
        world.properties.put(GoldenMode.PROPERTY, "record-missing");

        assertThat(failure()).isNotInstanceOf(AssertionError.class).hasMessageContaining("page.png");
        assertThat(GOLDEN).hasContent("no picture");
    }

    @GoldenImages(directory = DIRECTORY)
    static class SoftTestCase {

        @Test
        void two_pictures() {
            LpipsSoftAssertions.assertSoftly(softly -> {
                softly.assertThatImage(Drawing.page()).matchesGolden("header");
                softly.assertThatImage(Drawing.darkPage()).matchesGolden("footer");
            });
        }
    }

    @Test
    void a_soft_block_reports_every_golden() {
        assertThat(Kit.failures(SoftTestCase.class))
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("there is no golden \"SoftTestCase/header\" yet")
                .contains("there is no golden \"SoftTestCase/footer\" yet");
    }

    @GoldenImages(directory = DIRECTORY)
    static class InjectedTestCase {

        @Test
        void page(Goldens goldens) throws InterruptedException {
            Thread thread = new Thread(() -> goldens.verify(Drawing.page()));
            thread.start();
            thread.join();
            goldens.verify("page", Drawing.page());
            goldens.verify("other", Drawing.darkPage());
        }
    }

    @Test
    void goldens_are_injected_and_work_on_any_thread() {
        store.write(new GoldenName("InjectedTestCase/page"), Pictures.pixels(Drawing.page()));

        assertThat(Kit.failures(InjectedTestCase.class))
                .singleElement()
                .isInstanceOf(AssertionFailedError.class)
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("there is no golden \"InjectedTestCase/other\" yet");
        assertThat(OutcomeLog.read(SyntheticModel.EVIDENCE))
                .extracting(outcome -> outcome.status().isPass())
                .containsExactlyInAnyOrder(true, true, false);
    }

    @GoldenImages(directory = DIRECTORY)
    static class ConstructorTestCase {

        ConstructorTestCase(Goldens goldens) {}

        @Test
        void page() {}
    }

    @Test
    void goldens_of_no_test_are_refused() {
        assertThat(Kit.failures(ConstructorTestCase.class))
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("Goldens belong to a test");
    }

    @GoldenImages(directory = DIRECTORY, distance = -1)
    static class MisconfiguredTestCase {

        @Test
        void by_class(Goldens goldens) {
            goldens.verify(Drawing.page());
        }

        @Test
        @GoldenImages(model = "resnet")
        void by_method() {
            assertThatImage(Drawing.page()).matchesGolden();
        }

        @Test
        void without_goldens(Goldens goldens) {}
    }

    @Test
    void an_annotation_that_says_nonsense_is_named_with_its_place_by_each_test_that_has_goldens_once() {
        List<Throwable> failures = Kit.failures(MisconfiguredTestCase.class);

        assertThat(failures).hasSize(2).hasOnlyElementsOfType(ExtensionConfigurationException.class);
        assertThat(failures)
                .extracting(Throwable::getMessage)
                .anySatisfy(message -> assertThat(message)
                        .isEqualTo(
                                "@GoldenImages(distance) at class %s: A limit of distance is a number from 0 to 1.5,"
                                        + " but was -1.0",
                                MisconfiguredTestCase.class.getName()))
                .anySatisfy(message -> assertThat(message)
                        .startsWith("@GoldenImages(model) at void ")
                        .contains("There is no model \"resnet\""));
        assertThat(failures)
                .allSatisfy(failure -> assertThat(failure.getSuppressed()).isEmpty());
        assertThat(OutcomeLog.read(SyntheticModel.EVIDENCE))
                .extracting(Outcome::status)
                .containsExactly(Outcome.Status.FAULT, Outcome.Status.FAULT);
    }

    @Test
    void a_mode_that_is_none_and_a_property_that_is_none_fail_what_has_goldens() {
        world.properties.put("lpips.golden.mode", "recrod");
        assertThat(Kit.failures(PageTestCase.class))
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("lpips.golden.mode: There is no golden mode \"recrod\"; there are verify, ");
        world.properties.remove("lpips.golden.mode");

        System.setProperty("lpips.golden.mod", "record-missing");
        assertThat(Kit.failures(PageTestCase.class))
                .singleElement()
                .isInstanceOf(ExtensionConfigurationException.class)
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("There is no system property \"lpips.golden.mod\". Did you mean lpips.golden.mode?");
    }

    @AfterEach
    void forget() {
        System.clearProperty("lpips.golden.mod");
    }

    private void store(BufferedImage golden) {
        store.write(new GoldenName("PageTestCase/page"), Pictures.pixels(golden));
    }

    private static Throwable failure() {
        List<Throwable> failures = Kit.failures(PageTestCase.class);
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }
}
