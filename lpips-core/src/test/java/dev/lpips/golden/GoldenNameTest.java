package dev.lpips.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "LoginPageTest/dark-mode",
                "dev.lpips.LoginTest/icon@2x",
                "_private/v1.2.3",
                "console",
                "com10",
                "null/auxiliary",
                "a/b/c/d/e",
                "ends-"
            })
    void accepts_portable_names(String text) {
        GoldenName name = new GoldenName(text);

        assertThat(name.value()).isEqualTo(text);
        assertThat(name).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``          | segment \"\" is empty",
                "/a          | segment \"\" is empty",
                "a/          | segment \"\" is empty",
                "a//b        | segment \"\" is empty",
                ".           | segment \".\" begins with a dot",
                "a/../b      | segment \"..\" begins with a dot",
                ".hidden     | segment \".hidden\" begins with a dot",
                "-rf         | begins with a dot or hyphen",
                "a./b        | segment \"a.\" ends with a dot",
                "a b         | characters that are not accepted",
                "` a`        | characters that are not accepted",
                "a\\b        | characters that are not accepted",
                "C:/x        | characters that are not accepted",
                "größe       | characters that are not accepted",
                "a*          | characters that are not accepted",
                "con         | device name of Windows",
                "x/NUL.txt   | device name of Windows",
                "Com1.tar.gz | device name of Windows",
                "logo.png    | ends with .png, which is added",
                "logo.PNG    | ends with .png, which is added",
            })
    void refuses_names_that_some_file_system_or_shell_would_not_take(String text, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GoldenName(text))
                .withMessageStartingWith("\"" + text + "\" cannot name a golden: ")
                .withMessageContaining(problem)
                .withMessageContaining("Accepted are segments of 1 to 100 of A-Z a-z 0-9 . _ - @");
    }

    @Test
    void has_room_for_a_hundred_characters_a_segment_and_two_hundred_together() {
        String hundred = "a".repeat(100);

        assertThat(new GoldenName(hundred + "/" + "b".repeat(99)).value()).hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GoldenName(hundred + "a"))
                .withMessageContaining("has 101 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GoldenName(hundred + "/" + hundred))
                .withMessageContaining("it has 201 characters");
    }

    @Test
    void knows_its_segments_and_its_file() {
        GoldenName name = new GoldenName("LoginPageTest/dark-mode");

        assertThat(name.segments()).containsExactly("LoginPageTest", "dark-mode");
        assertThat(name.fileName()).isEqualTo("LoginPageTest/dark-mode.png");
    }

    @Test
    void keeps_a_variant_behind_the_last_at_sign() {
        GoldenName plain = new GoldenName("LoginPageTest/dark");
        GoldenName variant = plain.withVariant("linux-x64");

        assertThat(variant).hasToString("LoginPageTest/dark@linux-x64");
        assertThat(variant.variant()).contains("linux-x64");
        assertThat(variant.withoutVariant()).isEqualTo(plain);
        assertThat(plain.variant()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> variant.withVariant("mac"));
    }

    @Test
    void has_room_for_a_variant_behind_the_longest_name() {
        GoldenName longest = new GoldenName("a".repeat(99) + "/" + "b".repeat(100));

        assertThat(longest.withVariant("linux-x64").withoutVariant()).isEqualTo(longest);
    }

    @Test
    void is_made_of_any_texts() {
        assertThat(GoldenName.of(List.of("LoginPageTest", "dark"))).hasToString("LoginPageTest/dark");
        assertThat(GoldenName.of(List.of("LoginPageTest", "nul")).value()).matches("LoginPageTest/_nul-[0-9a-f]{8}");
        assertThat(GoldenName.of(List.of("me@example.com")).variant()).isEmpty();
    }

    @Test
    void of_texts_that_are_too_long_together_is_cut_and_keeps_them_apart() {
        String longest = "x".repeat(100);

        GoldenName one = GoldenName.of(List.of(longest, longest, "one"));
        GoldenName other = GoldenName.of(List.of(longest, longest, "other"));

        assertThat(one.value()).hasSizeLessThanOrEqualTo(GoldenName.MAXIMUM_LENGTH);
        assertThat(one.segments()).hasSize(2).first().isEqualTo(longest);
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void has_one_text_for_all_names_that_are_one_file_where_case_does_not_count() {
        assertThat(new GoldenName("LoginPageTest/Dark").caseless())
                .isEqualTo(new GoldenName("loginpagetest/dARK").caseless());
    }
}
