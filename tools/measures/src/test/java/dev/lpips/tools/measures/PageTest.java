package dev.lpips.tools.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.measure.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageTest {

    private static final Path PAGE = Path.of("../../docs/measures.md");

    @ParameterizedTest
    @EnumSource
    void every_change_changes_every_kind_of_picture(Change change) {
        for (Kind kind : Kind.values()) {
            assertThat(pixels(change, kind)).as("%s of %s", change, kind).isNotEqualTo(plain(kind));
        }
    }

    @Test
    void the_page_has_a_row_for_every_change_and_every_measure() throws IOException {
        String page = Files.readString(PAGE);

        for (Kind kind : Kind.values()) {
            assertThat(page).contains("### Of " + kind);
        }
        for (Change change : Change.values()) {
            assertThat(page.lines()
                            .filter(line -> line.matches(
                                    "\\| (\\*\\*)?" + Pattern.quote(change.toString()) + "(\\*\\*)? \\|.*")))
                    .as("%s", change)
                    .hasSize(Kind.values().length);
        }
        for (Measure measure : MeasureTables.MEASURES) {
            assertThat(page).contains("| " + measure.key() + " | ");
        }
    }

    @Test
    void a_page_without_a_place_for_tables_is_refused() {
        assertThatThrownBy(() -> Page.withTables("# Measures", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The page has no");
    }

    private static int[] plain(Kind kind) {
        return kind.draw(Look.PLAIN).getRGB(0, 0, Kind.WIDTH, Kind.HEIGHT, null, 0, Kind.WIDTH);
    }

    private static int[] pixels(Change change, Kind kind) {
        return change.of(kind).getRGB(0, 0, Kind.WIDTH, Kind.HEIGHT, null, 0, Kind.WIDTH);
    }
}
