package dev.lpips.tools.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeQuotesTest {

    private static final List<String> README = List.of(
            "# Ruler",
            "| lite | 1 ms |",
            "## How fast",
            "| case | median |",
            "| lite | 9 ms |",
            "## More",
            "| alex | 2 ms |");

    @Test
    void replaces_the_numbers_of_the_cases_that_readme_quotes_and_nothing_else() {
        List<String> published = List.of("| case | median |", "| alex | 44 ms |", "| lite | 8 ms |");

        assertThat(ReadmeQuotes.refresh(README, published))
                .containsExactly(
                        "# Ruler",
                        "| lite | 1 ms |",
                        "## How fast",
                        "| case | median |",
                        "| lite | 8 ms |",
                        "## More",
                        "| alex | 2 ms |");
    }

    @Test
    void refuses_to_leave_a_number_that_was_not_measured() {
        assertThatThrownBy(() -> ReadmeQuotes.refresh(README, List.of("| case | median |", "| alex | 44 ms |")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("README quotes \"lite\", which was not measured; quote another case");
    }

    @Test
    void readme_of_the_project_quotes_the_page_that_the_benchmarks_wrote() throws IOException {
        List<String> readme = Files.readAllLines(Path.of("../../README.md"));
        List<String> published = Files.readAllLines(Path.of("../../docs/benchmarks.md"));

        assertThat(ReadmeQuotes.refresh(readme, published)).isEqualTo(readme);
    }
}
