package dev.lpips.tools.measures;

import dev.lpips.measure.Measure;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Limits between what a test should not fail on and what it should: half way between the worst reading of a harmless change and the
 * mildest of the defects beyond it.
 */
final class Limits {

    private static final double MIDDLE = 0.5;

    private Limits() {}

    static String rows(Map<Kind, Map<Change, Readings>> tables) {
        List<String> kinds = Arrays.stream(Kind.values()).map(Kind::toString).toList();
        return Page.row("measure", kinds)
                + "|---|" + "---|".repeat(kinds.size()) + "\n"
                + MeasureTables.MEASURES.stream()
                        .map(measure -> Page.row(
                                measure.key(),
                                tables.values().stream()
                                        .map(table -> limit(measure, table))
                                        .toList()))
                        .collect(Collectors.joining());
    }

    /** Returns a limit, the readings that it lies between, and the defects that it finds; or nothing if it finds none. */
    private static String limit(Measure measure, Map<Change, Readings> table) {
        double harmless = table.entrySet().stream()
                .filter(each -> each.getKey().weight() == Change.Weight.HARMLESS)
                .map(each -> each.getValue().of(measure))
                .max(Comparator.comparingDouble(value -> Readings.badness(measure, value)))
                .orElseThrow();
        List<Map.Entry<Change, Readings>> found = table.entrySet().stream()
                .filter(each -> each.getKey().weight() == Change.Weight.DEFECT)
                .filter(each ->
                        Readings.badness(measure, each.getValue().of(measure)) > Readings.badness(measure, harmless))
                .toList();
        return found.stream()
                .map(each -> each.getValue().of(measure))
                .min(Comparator.comparingDouble(value -> Readings.badness(measure, value)))
                .map(mildest -> "**%s** (%s, %s): %s"
                        .formatted(
                                Readings.format(measure, harmless + MIDDLE * (mildest - harmless)),
                                Readings.format(measure, harmless),
                                Readings.format(measure, mildest),
                                found.stream()
                                        .map(each -> each.getKey().toString())
                                        .collect(Collectors.joining("; "))))
                .orElse("finds none");
    }
}
