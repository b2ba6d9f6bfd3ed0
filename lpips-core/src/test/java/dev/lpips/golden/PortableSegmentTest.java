package dev.lpips.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortableSegmentTest {

    @Test
    void leaves_a_segment_as_it_is() {
        assertThat(PortableSegment.of("dark-mode_2x")).isEqualTo("dark-mode_2x");
    }

    @ParameterizedTest
    @CsvSource({
        "'[1] dark, 800 x 600', 1-dark-800-x-600-[0-9a-f]{8}",
        "'a/b',                 a-b-[0-9a-f]{8}",
        "'..',                  text-[0-9a-f]{8}",
        "'',                    text-[0-9a-f]{8}",
        "'日本',                  text-[0-9a-f]{8}",
        "'nul.txt',             _nul\\.txt-[0-9a-f]{8}",
        "'logo.png',            logo\\.png-[0-9a-f]{8}",
    })
    void replaces_what_is_not_portable_and_says_so_with_a_hash(String text, String expected) {
        assertThat(PortableSegment.of(text)).matches(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", ".", "con", "AUX.x", "-", "--.", "\uD800", "\n", "x.png", "è è", "@ /", "...a..."
            })
    void always_makes_a_segment_that_a_name_accepts(String text) {
        assertThatCode(() -> new GoldenName(PortableSegment.of(text))).doesNotThrowAnyException();
    }

    @Test
    void keeps_texts_apart_that_differ_only_in_what_was_replaced() {
        assertThat(PortableSegment.of("a b")).isNotEqualTo(PortableSegment.of("a?b"));
    }

    @Test
    void cuts_a_long_text_to_a_hundred_characters_and_keeps_it_apart_from_its_neighbour() {
        String first = PortableSegment.of("a".repeat(150) + "1");
        String second = PortableSegment.of("a".repeat(150) + "2");

        assertThat(first).hasSize(100).isNotEqualTo(second);
    }

    @Test
    void takes_composed_and_decomposed_letters_for_the_same() {
        assertThat(PortableSegment.of("gr\u00F6\u00DFe")).isEqualTo(PortableSegment.of("gro\u0308\u00DFe"));
    }

    @Test
    void has_no_at_sign_which_would_start_a_variant_unless_a_file_has_it() {
        assertThat(PortableSegment.of("icon@2x")).matches("icon-2x-[0-9a-f]{8}");
        assertThat(PortableSegment.ofFile("icon@2x")).isEqualTo("icon@2x");
    }
}
