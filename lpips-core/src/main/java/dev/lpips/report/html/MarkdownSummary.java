package dev.lpips.report.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The failed checks as a table in Markdown: what CI servers show of a job. */
final class MarkdownSummary {

    /** Whoever has more of them looks at the page. */
    static final int MAXIMUM_ROWS = 100;

    private MarkdownSummary() {}

    static String of(String project, List<ReportedCheck> checks) {
        List<ReportedCheck> failed =
                checks.stream().filter(check -> !check.passes()).toList();
        String heading = String.format(
                Locale.ROOT,
                "### Pictures of %s: %d of %d need a look\n\n",
                Html.markdown(project),
                failed.size(),
                checks.size());
        if (failed.isEmpty()) {
            return heading;
        }
        String rows =
                failed.stream().limit(MAXIMUM_ROWS).map(MarkdownSummary::row).collect(Collectors.joining());
        String rest = failed.size() <= MAXIMUM_ROWS
                ? ""
                : String.format(Locale.ROOT, "\nand %d more\n", failed.size() - MAXIMUM_ROWS);
        return heading + "| picture | verdict | readings beyond their limits | likely |\n|---|---|---|---|\n" + rows
                + rest + "\n";
    }

    private static String row(ReportedCheck check) {
        String readings = check.readings().stream()
                .filter(reading -> !reading.holds())
                .map(reading -> "%s %s (limit %s)"
                        .formatted(reading.measure().label(), reading.formatMeasured(), reading.formatThreshold()))
                .collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        Html.markdown(check.name()),
                        StateWords.of(check.outcome().status()).label(),
                        Html.markdown(readings),
                        Html.markdown(check.likely().orElse("")));
    }
}
