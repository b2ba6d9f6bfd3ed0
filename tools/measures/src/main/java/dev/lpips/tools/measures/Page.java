package dev.lpips.tools.measures;

import dev.lpips.golden.Provenance;
import dev.lpips.measure.Measure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page: text that people write, with the tables between two comments. */
final class Page {

    static final String BEGIN = "<!-- tables of tools/measures -->";
    static final String END = "<!-- end of tables -->";

    private Page() {}

    /**
     * Returns the page with other tables.
     *
     * @throws IllegalArgumentException if the page has no place for tables
     */
    static String withTables(String page, Map<Kind, Map<Change, Readings>> tables) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("The page has no \"%s\" before \"%s\"".formatted(BEGIN, END));
        }
        String measured = tables.entrySet().stream()
                .map(table -> "\n### Of %s\n\n%s".formatted(table.getKey(), rows(table.getValue())))
                .collect(Collectors.joining());
        return page.substring(0, begin + BEGIN.length())
                + String.format(
                        Locale.ROOT,
                        "\n\nMeasured by lpips %s with the bundled model, on pictures of %d x %d. Bold: changes that a test should see.\n",
                        Provenance.toolVersion(),
                        Kind.WIDTH,
                        Kind.HEIGHT)
                + measured
                + "\n### Limits to start from\n\n"
                + Limits.rows(tables)
                + "\n"
                + page.substring(end);
    }

    private static String rows(Map<Change, Readings> table) {
        List<Measure> measures = MeasureTables.MEASURES;
        String head = row("change", measures.stream().map(Measure::key).toList()) + "|---|"
                + "---:|".repeat(measures.size()) + "\n";
        return head
                + table.entrySet().stream()
                        .map(each -> row(
                                each.getKey().weight() == Change.Weight.DEFECT
                                        ? "**%s**".formatted(each.getKey())
                                        : each.getKey().toString(),
                                measures.stream().map(each.getValue()::format).toList()))
                        .collect(Collectors.joining());
    }

    static String row(String first, List<String> others) {
        return "| %s | %s |\n".formatted(first, String.join(" | ", others));
    }
}
