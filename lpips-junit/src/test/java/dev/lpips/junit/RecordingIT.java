package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.golden.Provenance;
import dev.lpips.image.io.Pictures;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.OutcomeLog;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

@ExtendWith(SyntheticModel.class)
class RecordingIT {

    private static final String DIRECTORY = "target/fixtures/goldens";

    private final World world = World.fresh();
    private final GoldenStore store = GoldenStore.at(SyntheticModel.GOLDENS);

    @BeforeEach
    void record_what_is_missing() {
        world.properties.put(GoldenMode.PROPERTY, "record-missing");
    }

    @GoldenImages(directory = DIRECTORY)
    static class ShopTestCase {

        static BufferedImage shown = Drawing.page();

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @Test
        void page() {
            assertThatImage(shown).matchesGolden();
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"de", "en"})
        void greeting(String language) {
            assertThatImage(shown).matchesGolden();
        }

        @RepeatedTest(2)
        void again() {
            assertThatImage(shown).matchesGolden();
        }

        @TestFactory
        Stream<DynamicTest> made() {
            return Stream.of(dynamicTest("one", () -> assertThatImage(shown).matchesGolden()));
        }

        @Nested
        class Cart {

            @Test
            void empty() {
                assertThatImage(shown).matchesGolden();
            }
        }
    }

    @Test
    void every_kind_of_test_fails_recorded_and_passes_in_the_next_run() {
        Kit.run(ShopTestCase.class).assertStatistics(tests -> tests.failed(7));
        assertThat(names())
                .containsExactly(
                        "ShopTestCase/Cart/empty",
                        "ShopTestCase/again/repetition-1",
                        "ShopTestCase/again/repetition-2",
                        "ShopTestCase/greeting/de",
                        "ShopTestCase/greeting/en",
                        "ShopTestCase/made/one",
                        "ShopTestCase/page");

        world.properties.remove(GoldenMode.PROPERTY);
        world.nextRun();
        Kit.run(ShopTestCase.class).assertStatistics(tests -> tests.succeeded(7).failed(0));
    }

    @Test
    void what_was_recorded_does_not_pass_in_the_same_run_even_when_tests_are_started_again() {
        Kit.run(ShopTestCase.class);

        assertThat(Kit.failures(ShopTestCase.class))
                .hasSize(7)
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageContaining("was recorded in this run, so it cannot pass in this run")
                        .hasMessageContaining("an earlier check of this run wrote it; this one matches"));
    }

    @Test
    void a_golden_says_which_test_recorded_it_and_for_which_model() {
        Kit.run(ShopTestCase.class);

        Provenance provenance = Provenance.read(SyntheticModel.GOLDENS.resolve("ShopTestCase/greeting/de.png"))
                .orElseThrow();
        assertThat(provenance.test()).isEqualTo(ShopTestCase.class.getName() + ".greeting/de");
        assertThat(provenance.model()).contains("LPIPS 0.1, squeeze");
    }

    @GoldenImages(directory = DIRECTORY)
    static class WrongTestCase {

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @Test
        void fails() {
            assertThatImage(Drawing.page()).matchesGolden();
            throw new AssertionError("something else");
        }

        @Test
        void is_aborted() {
            assertThatImage(Drawing.page()).matchesGolden();
            Assumptions.abort("no network here");
        }

        @Test
        void has_another_golden_that_mismatches() {
            assertThatImage(Drawing.page()).matchesGolden();
            assertThatImage(Drawing.page()).matchesGolden("kept");
        }
    }

    @Test
    void a_test_that_fails_or_is_aborted_changes_nothing() {
        store.write(new GoldenName("WrongTestCase/kept"), Pictures.pixels(Drawing.darkPage()));

        Kit.run(WrongTestCase.class)
                .assertStatistics(tests -> tests.failed(2).aborted(1).succeeded(0));

        assertThat(names()).containsExactly("WrongTestCase/kept");
        assertThatImage(SyntheticModel.GOLDENS.resolve("WrongTestCase/kept.png"))
                .isIdenticalTo(Drawing.darkPage());
    }

    @Test
    void a_failed_test_keeps_its_failure_and_says_beside_it_what_was_not_recorded() {
        assertThat(Kit.failures(WrongTestCase.class))
                .filteredOn(failure -> "something else".equals(failure.getMessage()))
                .singleElement()
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .extracting(Throwable::getMessage)
                        .asString()
                        .startsWith("not recorded: the test failed\nthere is no golden \"WrongTestCase/fails\" yet"));
        assertThat(OutcomeLog.read(SyntheticModel.EVIDENCE))
                .filteredOn(outcome -> outcome.name().value().equals("WrongTestCase/fails"))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.status()).isEqualTo(Outcome.Status.MISSING));
    }

    @GoldenImages(directory = DIRECTORY)
    static class FactoryTestCase {

        @RegisterExtension
        final LpipsExtension world = World.extension();

        Goldens field;

        @TestFactory
        Stream<DynamicTest> made() {
            return Stream.of(dynamicTest("good", () -> field.verify(Drawing.page())), dynamicTest("bad", () -> {
                field.verify(Drawing.page());
                throw new AssertionError("something else");
            }));
        }
    }

    @Test
    void a_dynamic_test_is_one_of_its_own_also_through_the_goldens_of_its_factory() {
        Kit.run(FactoryTestCase.class).assertStatistics(tests -> tests.failed(2));

        assertThat(names()).containsExactly("FactoryTestCase/made/good");
    }

    @GoldenImages(directory = DIRECTORY)
    static class CleanupTestCase {

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @Test
        void page() {
            assertThatImage(Drawing.page()).matchesGolden();
        }

        @AfterEach
        void tidy_up() {
            throw new IllegalStateException("cannot tidy up");
        }
    }

    static class FailingCleanup implements AfterEachCallback {
        @Override
        public void afterEach(ExtensionContext context) {
            throw new IllegalStateException("cannot tidy up");
        }
    }

    @ExtendWith(FailingCleanup.class)
    @GoldenImages(directory = DIRECTORY)
    static class OuterCleanupTestCase {

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @Test
        void page() {
            assertThatImage(Drawing.page()).matchesGolden();
        }
    }

    @Test
    void a_test_that_fails_only_while_it_tidies_up_changes_nothing() {
        assertThat(Kit.failures(CleanupTestCase.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessage("cannot tidy up"));
        assertThat(Kit.failures(OuterCleanupTestCase.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessage("cannot tidy up"));

        assertThat(SyntheticModel.GOLDENS).doesNotExist();
    }

    @GoldenImages(directory = DIRECTORY)
    static class FlakyTestCase {

        static int attempts;

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @Test
        void page() {
            assertThat(++attempts).as("attempt").isGreaterThan(1);
            assertThatImage(Drawing.page()).matchesGolden();
        }
    }

    @Test
    void a_retry_changes_nothing_and_the_next_run_may() {
        FlakyTestCase.attempts = 0;
        Kit.run(FlakyTestCase.class);

        assertThat(Kit.failures(FlakyTestCase.class))
                .singleElement()
                .isInstanceOf(AssertionFailedError.class)
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("not recorded: this test failed before in this run");
        assertThat(SyntheticModel.GOLDENS).doesNotExist();

        world.nextRun();
        Kit.run(FlakyTestCase.class);
        assertThat(names()).containsExactly("FlakyTestCase/page");
    }

    @GoldenImages(directory = DIRECTORY)
    static class ManyTestCase {

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @Test
        void two_pictures() {
            assertThatImage(Drawing.page()).matchesGolden("header");
            assertThatImage(Drawing.darkPage()).matchesGolden("footer");
        }
    }

    @Test
    void a_test_records_all_its_goldens_in_one_run() {
        assertThat(Kit.failures(ManyTestCase.class))
                .singleElement()
                .isInstanceOfSatisfying(
                        MultipleFailuresError.class,
                        error -> assertThat(error.getFailures()).hasSize(2));

        assertThat(names()).containsExactly("ManyTestCase/footer", "ManyTestCase/header");
    }

    @Test
    void a_golden_within_tolerance_is_not_rewritten_and_one_that_failed_is() throws Exception {
        world.properties.put(GoldenMode.PROPERTY, "record-failed");
        store.write(new GoldenName("ManyTestCase/header"), Pictures.pixels(Drawing.almostPage()));
        store.write(new GoldenName("ManyTestCase/footer"), Pictures.pixels(Drawing.page()));
        Path header = SyntheticModel.GOLDENS.resolve("ManyTestCase/header.png");
        byte[] before = Files.readAllBytes(header);

        Kit.run(ManyTestCase.class).assertStatistics(tests -> tests.failed(1));

        assertThat(header).hasBinaryContent(before);
        assertThatImage(SyntheticModel.GOLDENS.resolve("ManyTestCase/footer.png"))
                .isIdenticalTo(Drawing.darkPage());
    }

    @Test
    void a_golden_that_cannot_be_written_fails_its_test_and_is_in_the_log() throws Exception {
        Files.createDirectories(SyntheticModel.GOLDENS);
        Files.writeString(SyntheticModel.GOLDENS.resolve("ManyTestCase"), "a file where a folder should be");

        assertThat(Kit.failures(ManyTestCase.class)).hasSize(1);

        assertThat(OutcomeLog.read(SyntheticModel.EVIDENCE))
                .isNotEmpty()
                .allMatch(outcome -> outcome.status() == Outcome.Status.FAULT);
    }

    @GoldenImages(directory = DIRECTORY, mode = "record-missing")
    static class RecordingByAnnotationTestCase {

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @Test
        void page() {
            assertThatImage(Drawing.page()).matchesGolden();
        }
    }

    @Test
    void an_annotation_may_set_the_mode() {
        world.properties.remove(GoldenMode.PROPERTY);

        Kit.run(RecordingByAnnotationTestCase.class).assertStatistics(tests -> tests.failed(1));

        assertThat(names()).containsExactly("RecordingByAnnotationTestCase/page");
    }

    @GoldenImages(directory = DIRECTORY, variant = "high-contrast")
    static class VariantTestCase {

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @Test
        void page() {
            assertThatImage(Drawing.page()).matchesGolden();
        }
    }

    @Test
    void a_variant_that_is_asked_for_is_recorded_beside_the_plain_golden() {
        world.properties.put(GoldenMode.PROPERTY, "record-failed");
        store.write(new GoldenName("VariantTestCase/page"), Pictures.pixels(Drawing.darkPage()));

        Kit.run(VariantTestCase.class).assertStatistics(tests -> tests.failed(1));

        assertThat(names()).containsExactly("VariantTestCase/page", "VariantTestCase/page@high-contrast");
        assertThatImage(SyntheticModel.GOLDENS.resolve("VariantTestCase/page.png"))
                .isIdenticalTo(Drawing.darkPage());
    }

    @Test
    void the_message_and_the_log_say_which_variant_was_used() {
        world.properties.put(GoldenMode.PROPERTY, "verify");
        world.properties.put("os.name", "Linux");
        world.properties.put("os.arch", "amd64");
        store.write(new GoldenName("VariantTestCase/page"), Pictures.pixels(Drawing.page()));
        store.write(new GoldenName("VariantTestCase/page@linux"), Pictures.pixels(Drawing.darkPage()));

        assertThat(Kit.failures(VariantTestCase.class))
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("VariantTestCase/page@linux.png   (variant linux)");
        assertThat(OutcomeLog.read(SyntheticModel.EVIDENCE))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.variant()).contains("linux"));
    }

    private List<String> names() {
        return store.names().stream().map(GoldenName::value).toList();
    }
}
