package dev.lpips.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobSummaryTest {

    @TempDir
    Path folder;

    @Test
    void on_github_each_module_appends_to_the_summary_of_the_job() throws IOException {
        Path summary = Files.writeString(folder.resolve("summary.md"), "# Earlier steps\n");
        Map<String, String> environment = Map.of("GITHUB_STEP_SUMMARY", summary.toString());

        report("### sales\n").appendSummary(environment::get);
        report("### stock\n").appendSummary(environment::get);

        assertThat(summary).hasContent("# Earlier steps\n### sales\n### stock\n");
    }

    @Test
    void elsewhere_nothing_is_written() throws IOException {
        report("### sales\n").appendSummary(variable -> null);

        assertThat(folder).isEmptyDirectory();
    }

    private HtmlReport report(String summary) {
        return new HtmlReport(folder.resolve("index.html"), 1, 1, summary, Optional.empty());
    }
}
