package dev.lpips.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
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
                        "LoginTestCase/by_default/language-de-items-3-56d84b65",
                        "LoginTestCase/dynamic/wide/full-cart-737c86ed");
    }

    private static void note() {
        NAMES.add(Surroundings.runningTest().orElseThrow().name().golden().value());
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
        void retried(int attempt, Goldens goldens) {
            goldens.verify(Drawing.page());
        }
    }

    @Test
    void two_tests_of_one_name_are_refused_but_not_two_invocations_of_one() {
        assertThat(Kit.failures(OverloadedTestCase.class))
                .hasSize(4)
                .filteredOn(failure -> failure instanceof IllegalArgumentException)
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo(
                        "Two tests have the golden \"OverloadedTestCase/page\": one of %1$s and one of %1$s. Name one"
                                        .formatted(OverloadedTestCase.class.getName())
                                + " of them, as in matchesGolden(\"name\"), or give classes of one name different folders, as in"
                                + " @GoldenImages(directory = \"src/test/goldens/shop\")");
    }

    @Test
    void evidence_gets_a_name_even_if_it_is_too_long_for_a_golden() {
        String longest = "x".repeat(100);
        TestName name = new TestName(List.of(longest), List.of(), List.of(longest, longest), "", "");

        assertThat(name.evidence().value()).isEqualTo("comparison");
    }
}
