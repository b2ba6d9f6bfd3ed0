package dev.lpips.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.golden.GoldenName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameGlobTest {

    @ParameterizedTest
    @CsvSource({
        "charts/**,      charts/sales",
        "charts/**,      charts/a/b/c",
        "charts/*,       charts/sales",
        "**/dark,        dark",
        "**/dark,        a/b/dark",
        "a/**/d,         a/d",
        "a/**/d,         a/b/c/d",
        "**,             a/b",
        "page-?,         page-1",
        "v1.2/login@mac, v1.2/login@mac"
    })
    void matches(String glob, String name) {
        assertThat(new NameGlob(glob).matches(new GoldenName(name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "charts/**, charts",
        "charts/**, old/charts/sales",
        "charts/*,  charts/a/b",
        "charts/*,  Charts/a",
        "**/dark,   a/semidark",
        "*,         a/b",
        "page-?,    page-10",
        "page-?,    page-",
        "v1.2/*,    v1x2/a"
    })
    void does_not_match(String glob, String name) {
        assertThat(new NameGlob(glob).matches(new GoldenName(name))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/charts/**", "charts/", "a//b", "{a,b}", "[a-z]", "a b"})
    void what_is_no_pattern_is_refused(String glob) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NameGlob(glob))
                .withMessageContaining("is no pattern");
    }
}
