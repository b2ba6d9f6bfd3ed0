package dev.lpips.tools.verdict;

import dev.lpips.tools.verdict.LabelledPair.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How often rules are wrong, in Markdown. */
final class Confusion {

    private static final int MOST_NAMES = 60;

    private final List<Readings> all;

    Confusion(List<Readings> all) {
        this.all = all.stream()
                .filter(readings -> readings.pair().group() != Group.DOUBT)
                .toList();
    }

    /** Returns the table of all rules: wrong, of how many, and the share. */
    String rules() {
        StringBuilder table = new StringBuilder("""
                | rule | same that fail | diff that pass | both that pass |
                |---|---:|---:|---:|
                """);
        for (Rule rule : Rule.ALL) {
            table.append("| ").append(rule.name());
            for (Group group : List.of(Group.SAME, Group.DIFF, Group.BOTH)) {
                table.append(" | ")
                        .append(share(wrong(rule, group).size(), of(group).size()));
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    /** Returns the table of one rule by kind of difference, or by page. */
    String by(Rule rule, String heading, Function<LabelledPair, String> column) {
        Map<String, List<Readings>> groups = new TreeMap<>(all.stream()
                .collect(Collectors.groupingBy(
                        readings -> readings.pair().group() + " | " + column.apply(readings.pair()))));
        StringBuilder table =
                new StringBuilder("| label | %s | wrong | of |\n|---|---|---:|---:|\n".formatted(heading));
        groups.forEach((key, readings) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d |\n",
                key,
                readings.stream().filter(each -> isWrong(rule, each)).count(),
                readings.size())));
        return table.toString();
    }

    /** Returns the pairs that a rule is wrong about, with their readings. */
    String wrong(Rule rule) {
        List<String> lines = new ArrayList<>();
        for (Readings readings : all) {
            if (isWrong(rule, readings)) {
                lines.add("- %s %s: %s"
                        .formatted(readings.pair().group(), readings.pair().name(), numbers(readings)));
            }
        }
        return lines.stream().limit(MOST_NAMES).collect(Collectors.joining("\n", "", "\n"))
                + (lines.size() > MOST_NAMES
                        ? String.format(Locale.ROOT, "- and %d more\n", lines.size() - MOST_NAMES)
                        : "");
    }

    private static String numbers(Readings readings) {
        return readings.values().entrySet().stream()
                .map(value -> String.format(Locale.ROOT, "%s %.3f", value.getKey(), value.getValue()))
                .collect(Collectors.joining(", "));
    }

    private List<Readings> of(Group group) {
        return all.stream().filter(readings -> readings.pair().group() == group).toList();
    }

    private List<Readings> wrong(Rule rule, Group group) {
        return of(group).stream().filter(readings -> isWrong(rule, readings)).toList();
    }

    private static boolean isWrong(Rule rule, Readings readings) {
        return readings.pair().group().isWrong(rule.passes().test(readings));
    }

    private static String share(int wrong, int of) {
        return of == 0 ? "-" : String.format(Locale.ROOT, "%d of %d (%.1f %%)", wrong, of, 100.0 * wrong / of);
    }
}
