package dev.lpips.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOwner;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SyntheticModel.class)
class TestNameTest {

    private static final Set<String> NAMES = new ConcurrentSkipListSet<>();

    @GoldenImages
    static class LoginTestCase {

        @Test
        @DisplayName("however it is displayed")
        void dark() {
            note();
        }

        @Nested
        class Mobile {

            @Nested
            class Landscape {

                @Test
                void dark() {
                    note();
                }
            }
        }

        @RepeatedTest(2)
        void again() {
            note();
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"de", "pt-BR"})
        void displayed(String language) {
            note();
        }

        @ParameterizedTest
        @CsvSource("de, 3")
        void by_default(String language, int items) {
            note();
        }

        @TestFactory
        Stream<DynamicNode> dynamic() {
            return Stream.of(dynamicContainer("wide", Stream.of(dynamicTest("full cart", TestNameTest::note))));
        }
    }

    @BeforeEach
    void forget() {
        NAMES.clear();
    }

    @Test
    void a_golden_is_called_as_its_classes_its_method_and_its_arguments_without_their_number() {
        Kit.run(LoginTestCase.class).assertStatistics(tests -> tests.failed(0));

        assertThat(NAMES)
                .containsExactlyInAnyOrder(
                        "LoginTestCase/dark",
                        "LoginTestCase/Mobile/Landscape/dark",
                        "LoginTestCase/again/repetition-1",
                        "LoginTestCase/again/repetition-2",
                        "LoginTestCase/displayed/de",
                        "LoginTestCase/displayed/pt-BR",
                        "LoginTestCase/by_default/de-3-3665a5fb",
                        "LoginTestCase/dynamic/wide/full-cart-737c86ed");
    }

    private static void note() {
        NAMES.add(TestScope.runningTest().orElseThrow().name().golden().value());
    }

    @GoldenImages(directory = "target/fixtures/goldens")
    static class OverloadedTestCase {

        @Test
        void page(Goldens goldens) {
            goldens.verify(Drawing.page());
        }

        @Test
        void page(Goldens goldens, TestInfo info) {
            goldens.verify(Drawing.page());
        }

        @ParameterizedTest(name = "same")
        @ValueSource(ints = {1, 2})
        void alike(int argument, Goldens goldens) {
            goldens.verify(Drawing.page());
        }
    }

    @Test
    void two_tests_of_one_name_are_refused_with_the_names_of_both() {
        assertThat(Kit.failures(OverloadedTestCase.class))
                .filteredOn(failure -> failure instanceof IllegalArgumentException)
                .extracting(Throwable::getMessage)
                .anySatisfy(message -> assertThat(message)
                        .contains("Two tests have the golden \"OverloadedTestCase/page\": ")
                        .contains("OverloadedTestCase.page(Goldens) ")
                        .contains("OverloadedTestCase.page(Goldens, TestInfo)"));
    }

    @Test
    void two_sets_of_arguments_that_look_alike_are_two_tests() {
        assertThat(Kit.failures(OverloadedTestCase.class))
                .filteredOn(failure -> failure instanceof IllegalArgumentException)
                .extracting(Throwable::getMessage)
                .anySatisfy(message -> assertThat(message)
                        .contains("OverloadedTestCase.alike(int, Goldens) \"same\" #1")
                        .contains("OverloadedTestCase.alike(int, Goldens) \"same\" #2"));
    }

    @GoldenImages(directory = "target/fixtures/goldens")
    static class SharingTestCase {

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void on_purpose(int attempt, Goldens goldens) {
            goldens.verify("shared", Drawing.page());
            goldens.verify("shared", Drawing.page());
        }
    }

    @Test
    void a_name_that_a_test_gives_is_for_all_its_invocations() {
        assertThat(Kit.failures(SharingTestCase.class))
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageStartingWith("there is no golden \"SharingTestCase/shared\" yet"));
    }

    @GoldenImages(directory = "target/fixtures/goldens")
    static class NamingTestCase {

        @Test
        void dark(Goldens goldens) {
            goldens.verify(Drawing.page());
        }

        @Test
        void other(Goldens goldens) {
            goldens.verify("Dark", Drawing.page());
        }
    }

    @Test
    void a_name_that_a_test_gives_may_not_be_that_of_another_test_in_whatever_case() {
        assertThat(Kit.failures(NamingTestCase.class))
                .filteredOn(failure -> failure instanceof IllegalArgumentException)
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("NamingTestCase.dark(Goldens)")
                .contains("NamingTestCase.other(Goldens)");
    }

    @GoldenImages
    static class ArgumentsTestCase {

        static List<String> order = List.of("de", "en");

        static Stream<String> languages() {
            return order.stream();
        }

        @ParameterizedTest
        @MethodSource("languages")
        void page(String language) {
            note();
        }

        static Stream<Object> objects() {
            return Stream.of(new Unnamed());
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("objects")
        void of_an_object(Object argument) {
            note();
        }

        static Stream<Object> functions() {
            return Stream.of((UnaryOperator<String>) String::strip);
        }

        @ParameterizedTest
        @MethodSource("functions")
        void of_a_function(UnaryOperator<String> function) {
            note();
        }

        static Stream<Object> maps() {
            return Stream.of(Map.of("w", 1, "h", 2, "d", 3));
        }

        @ParameterizedTest
        @MethodSource("maps")
        void of_a_map(Map<String, Integer> sizes) {
            note();
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = "me@example.com")
        void mail(String address) {
            note();
        }
    }

    static class Unnamed {}

    @Test
    void another_order_or_one_more_invocation_renames_no_golden() {
        ArgumentsTestCase.order = List.of("de", "en");
        Kit.run(ArgumentsTestCase.class);
        Set<String> before = Set.copyOf(NAMES);
        NAMES.clear();

        ArgumentsTestCase.order = List.of("fr", "en", "de");
        Kit.run(ArgumentsTestCase.class);

        assertThat(before).hasSize(6);
        assertThat(NAMES).hasSize(7).containsAll(before);
    }

    @Test
    void an_object_without_a_text_of_its_own_has_the_same_name_in_every_run() {
        Kit.run(ArgumentsTestCase.class);

        assertThat(NAMES).contains("ArgumentsTestCase/of_an_object/dev.lpips.junit.TestNameTest-Unnamed-" + "c9cf1385");
    }

    @Test
    void arguments_that_are_rendered_otherwise_in_every_run_have_one_name() {
        Kit.run(ArgumentsTestCase.class);

        assertThat(NAMES)
                .contains(
                        GoldenName.of(List.of(
                                        "ArgumentsTestCase",
                                        "of_a_function",
                                        "dev.lpips.junit.TestNameTest$ArgumentsTestCase$$Lambda"))
                                .value(),
                        GoldenName.of(List.of("ArgumentsTestCase", "of_a_map", "{d=3, h=2, w=1}"))
                                .value());
    }

    @Test
    void an_at_sign_of_a_display_name_starts_no_variant() {
        Kit.run(ArgumentsTestCase.class);

        assertThat(NAMES)
                .filteredOn(name -> name.startsWith("ArgumentsTestCase/mail/"))
                .singleElement()
                .asString()
                .matches("ArgumentsTestCase/mail/me-example\\.com-[0-9a-f]{8}");
    }

    @Test
    void a_name_that_is_too_long_is_cut_and_ends_with_a_hash() {
        String longest = "x".repeat(100);
        GoldenOwner owner = new GoldenOwner("", "");
        TestName one = new TestName(List.of(longest), List.of(), List.of(longest, "one"), List.of(), "", owner, owner);
        TestName other =
                new TestName(List.of(longest), List.of(), List.of(longest, "other"), List.of(), "", owner, owner);

        assertThat(one.golden().value()).hasSizeLessThanOrEqualTo(200).startsWith(longest + "/x");
        assertThat(other.golden()).isNotEqualTo(one.golden());
    }
}
