package dev.lpips.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameFilterTest {

    @Test
    void without_patterns_everything_is_looked_at() {
        assertThat(NameFilter.ALL.accepts("charts/pie")).isTrue();
        assertThat(NameFilter.ALL.isAll()).isTrue();
        assertThat(NameFilter.ALL).hasToString("");
    }

    @Test
    void what_is_excluded_is_left_out_even_if_it_is_included_too() {
        NameFilter filter = NameFilter.of(List.of("charts/**", "logo"), List.of("charts/old/**"));

        assertThat(filter.accepts("charts/pie")).isTrue();
        assertThat(filter.accepts("logo")).isTrue();
        assertThat(filter.accepts("charts/old/pie")).isFalse();
        assertThat(filter.accepts("footer")).isFalse();
        assertThat(filter).hasToString("lpips.includes=charts/**,logo, lpips.excludes=charts/old/**");
    }

    @Test
    void any_of_its_names_includes_or_excludes_a_golden() {
        assertThat(NameFilter.of(List.of("*.jpg"), List.of()).accepts("photo-1", "photo.jpg"))
                .isTrue();
        assertThat(NameFilter.of(List.of(), List.of("*.jpg")).accepts("photo-1", "photo.jpg"))
                .isFalse();
    }

    @Test
    void a_pattern_with_characters_that_no_name_has_is_refused() {
        List<String> patterns = List.of("charts/[ab]");

        assertThatThrownBy(() -> NameFilter.of(patterns, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"charts/[ab]\" is no pattern of names");
    }
}
