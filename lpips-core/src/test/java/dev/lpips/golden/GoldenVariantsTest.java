package dev.lpips.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenVariantsTest {

    private static final GoldenName DARK = new GoldenName("LoginPageTest/dark");

    @ParameterizedTest
    @CsvSource({
        "Linux,      amd64,   25, LoginPageTest/dark@linux-x64, LoginPageTest/dark@linux, LoginPageTest/dark@jdk25",
        "Mac OS X,   aarch64, 17, LoginPageTest/dark@mac-arm64, LoginPageTest/dark@mac, LoginPageTest/dark@jdk17",
        "Windows 11, amd64,   21, LoginPageTest/dark@windows-x64, LoginPageTest/dark@windows, LoginPageTest/dark@jdk21",
        "FreeBSD,    riscv64, 21, LoginPageTest/dark@freebsd-riscv64, LoginPageTest/dark@freebsd, LoginPageTest/dark@jdk21",
    })
    void look_for_the_machine_then_the_system_then_java_then_the_plain_golden(
            String system, String architecture, String java, String first, String second, String third) {
        GoldenVariants variants = variants(system, architecture, java);

        assertThat(variants.candidates(DARK))
                .extracting(GoldenName::value)
                .containsExactly(first, second, third, "LoginPageTest/dark");
    }

    @Test
    void look_for_the_one_that_was_asked_for_before_all_others() {
        GoldenVariants variants = variants("Linux", "amd64", "25").request("high-contrast");

        assertThat(variants.candidates(DARK).get(0)).hasToString("LoginPageTest/dark@high-contrast");
    }

    @Test
    void look_once_for_one_that_the_machine_has_and_somebody_asks_for() {
        assertThat(variants("Linux", "amd64", "25").request("linux").candidates(DARK))
                .extracting(GoldenName::value)
                .containsExactly(
                        "LoginPageTest/dark@linux",
                        "LoginPageTest/dark@linux-x64",
                        "LoginPageTest/dark@jdk25",
                        "LoginPageTest/dark");
    }

    @Test
    void record_a_new_golden_as_the_plain_one_and_another_where_it_is() {
        GoldenVariants variants = variants("Linux", "amd64", "25");

        assertThat(variants.target(DARK, Optional.empty())).isEqualTo(DARK);
        assertThat(variants.target(DARK, Optional.of(DARK.withVariant("linux"))))
                .isEqualTo(DARK.withVariant("linux"));
    }

    @Test
    void record_what_was_asked_for_whatever_is_there() {
        GoldenVariants variants = variants("Linux", "amd64", "25").request("mac");

        assertThat(variants.target(DARK, Optional.empty())).isEqualTo(DARK.withVariant("mac"));
        assertThat(variants.target(DARK, Optional.of(DARK))).isEqualTo(DARK.withVariant("mac"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a@b",
                "a/b",
                "..",
                ".hidden",
                "dot.",
                "größe",
                "a b",
                "x.png",
                "123456789012345678901234567890123"
            })
    void refuse_what_is_no_part_of_a_file_name(String variant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldenVariants.none().request(variant))
                .withMessageStartingWith("\"" + variant + "\" is no variant of a golden");
    }

    private static GoldenVariants variants(String system, String architecture, String java) {
        return GoldenVariants.ofMachine(
                Map.of("os.name", system, "os.arch", architecture, "java.specification.version", java)::get);
    }
}
