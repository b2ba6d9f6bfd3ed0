package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.image.io.Pictures;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.OutcomeLog;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

@ExtendWith(SyntheticModel.class)
class InjectionIT {

    private static final String DIRECTORY = "target/fixtures/goldens";
    private static final Map<String, String> PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

    private final GoldenStore store = GoldenStore.at(SyntheticModel.GOLDENS);

    @Retention(RetentionPolicy.RUNTIME)
    @GoldenImages(directory = DIRECTORY)
    @interface Charts {}

    static class FieldBase {
        Goldens inherited;
    }

    @Charts
    static class FieldTestCase extends FieldBase {

        private Goldens goldens;

        @BeforeEach
        void is_there_already() {
            assertThat(goldens).isNotNull();
        }

        @Test
        void page() {
            goldens.verify(Drawing.page());
            inherited.verify(Drawing.page());
        }

        @Nested
        class Inner {

            @Test
            void page() {
                goldens.verify(Drawing.page());
            }
        }
    }

    @Test
    void fields_are_filled_also_inherited_ones_and_those_around_a_nested_class() {
        keep("FieldTestCase/page", "FieldTestCase/Inner/page");

        Kit.run(FieldTestCase.class).assertStatistics(tests -> tests.succeeded(2));
    }

    @GoldenImages(directory = DIRECTORY)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class SharedFieldTestCase {

        Goldens goldens;

        @Test
        void a() {
            goldens.verify(Drawing.page());
        }

        @Test
        void b() {
            goldens.verify(Drawing.page());
        }

        @Test
        void c() {
            goldens.verify(Drawing.page());
        }

        @Test
        void d() {
            goldens.verify(Drawing.page());
        }
    }

    @Test
    void the_field_of_an_instance_for_all_tests_belongs_to_the_test_that_uses_it() {
        keep("SharedFieldTestCase/a", "SharedFieldTestCase/b", "SharedFieldTestCase/c", "SharedFieldTestCase/d");

        Kit.run(SharedFieldTestCase.class, PARALLEL).assertStatistics(tests -> tests.succeeded(4));

        assertThat(OutcomeLog.read(SyntheticModel.EVIDENCE))
                .extracting(outcome -> outcome.name().value())
                .containsExactlyInAnyOrder(
                        "SharedFieldTestCase/a",
                        "SharedFieldTestCase/b",
                        "SharedFieldTestCase/c",
                        "SharedFieldTestCase/d");
    }

    @GoldenImages(directory = DIRECTORY)
    static class StaticFieldTestCase {

        static Goldens goldens;

        @Test
        void page() {}
    }

    @Test
    void a_static_field_is_refused() {
        assertThat(Kit.failures(StaticFieldTestCase.class))
                .singleElement()
                .isInstanceOf(ExtensionConfigurationException.class)
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith(
                        "Goldens belong to one test, so a field for them is neither static nor final, but this is: ")
                .endsWith("StaticFieldTestCase.goldens");
    }

    static class OnMethodTestCase {

        @Test
        @GoldenImages(directory = DIRECTORY)
        void page(Goldens goldens) {
            goldens.verify(Drawing.page());
            assertThatImage(Drawing.page()).matchesGolden();
        }
    }

    @Test
    void the_annotation_on_a_method_is_enough() {
        keep("OnMethodTestCase/page");

        Kit.run(OnMethodTestCase.class).assertStatistics(tests -> tests.succeeded(1));
    }

    @GoldenImages(directory = DIRECTORY)
    static class BeforeAllTestCase {

        @BeforeAll
        static void look() {
            assertThatImage(Drawing.page()).matchesGolden();
        }

        @Test
        void page() {}
    }

    @GoldenImages(directory = DIRECTORY)
    static class AfterAllTestCase {

        @Test
        void page() {}

        @AfterAll
        static void look() {
            assertThatImage(Drawing.page()).matchesGolden();
        }
    }

    @GoldenImages(directory = DIRECTORY)
    static class EarlyTestCase {

        EarlyTestCase() {
            assertThatImage(Drawing.page()).matchesGolden();
        }

        @Test
        void page() {}
    }

    @Test
    void goldens_of_no_single_test_are_refused_with_the_place_and_what_to_do() {
        for (Class<?> testCase : List.of(BeforeAllTestCase.class, AfterAllTestCase.class, EarlyTestCase.class)) {
            assertThat(allFailures(testCase))
                    .singleElement()
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .extracting(Throwable::getMessage)
                    .asString()
                    .startsWith("matchesGolden() needs to know which test is running, but the ")
                    .contains(testCase.getSimpleName())
                    .endsWith(
                            "belongs to no single test. Check the picture in the test, or in @BeforeEach or @AfterEach");
        }
        assertThat(SyntheticModel.GOLDENS).doesNotExist();
    }

    @GoldenImages(directory = DIRECTORY)
    static class FaultTestCase {

        @Test
        void page() {
            assertThatImage(Drawing.page()).matchesGolden();
        }

        @Test
        void named() {
            assertThatImage(Drawing.page()).matchesGolden("not a name");
        }
    }

    @Test
    void a_check_that_could_not_be_made_is_in_the_log_and_does_not_pass() throws Exception {
        Path golden = SyntheticModel.GOLDENS.resolve("FaultTestCase/page.png");
        Files.createDirectories(golden.getParent());
        Files.writeString(golden, "version https://git-lfs.github.com/spec/v1\n");

        Kit.run(FaultTestCase.class).assertStatistics(tests -> tests.failed(2));

        assertThat(OutcomeLog.read(SyntheticModel.EVIDENCE))
                .hasSize(2)
                .allMatch(outcome -> outcome.status() == Outcome.Status.FAULT)
                .extracting(outcome -> outcome.failure().orElseThrow().message())
                .anySatisfy(message -> assertThat(message)
                        .startsWith("image could not be held against its golden \"FaultTestCase/page\"")
                        .contains("is a Git LFS pointer"))
                .anySatisfy(
                        message -> assertThat(message).contains("\"FaultTestCase/not a name\" cannot name a golden"));
        assertThat(golden).content().startsWith("version");
    }

    @GoldenImages(directory = DIRECTORY)
    static class HalfSentenceTestCase {

        @Test
        @SuppressWarnings("CheckReturnValue")
        void half() {
            assertThatImage(Drawing.page()).isCloserTo(Drawing.page());
        }

        @Test
        void whole() {
            assertThatImage(Drawing.page()).isCloserTo(Drawing.page()).thanTo(Drawing.darkPage());
        }
    }

    @Test
    void half_a_sentence_that_verifies_nothing_fails_its_test() {
        assertThat(allFailures(HalfSentenceTestCase.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(AssertionError.class)
                        .hasMessage("isCloserTo(..) verifies nothing without thanTo(..)")
                        .hasStackTraceContaining("HalfSentenceTestCase.half("));
    }

    @GoldenImages(directory = DIRECTORY, distance = 0.5, worstPatch = 0.5)
    static class TwoPicturesTestCase {

        @Test
        void page() {
            assertThatImage(Drawing.page()).matchesGolden().matchesGolden();
            assertThatImage(Drawing.almostPage()).matchesGolden();
        }
    }

    @Test
    void a_second_picture_for_the_golden_of_a_test_needs_a_name() {
        keep("TwoPicturesTestCase/page");

        assertThat(Kit.failures(TwoPicturesTestCase.class))
                .singleElement()
                .isInstanceOf(IllegalArgumentException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo(
                        "This test has another picture for its golden \"TwoPicturesTestCase/page\" already. Name each, as in"
                                + " matchesGolden(\"before\") and matchesGolden(\"after\")");
    }

    private void keep(String... names) {
        for (String name : names) {
            store.write(new GoldenName(name), Pictures.pixels(Drawing.page()));
        }
    }

    /** Also of classes, not only of tests. */
    private static List<Throwable> allFailures(Class<?> testCase) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(org.junit.platform.engine.discovery.DiscoverySelectors.selectClass(testCase))
                .execute()
                .allEvents()
                .failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .toList();
    }
}
