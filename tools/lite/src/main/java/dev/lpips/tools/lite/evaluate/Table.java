package dev.lpips.tools.lite.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints agreement, a row per kind of picture and one for all of them, as Markdown. */
final class Table {

    private static final String HEAD =
            "| set | pairs | Spearman | < 0.25 | MAE < 0.25 | 0-0.02 | 0.02-0.05 | 0.05-0.1 | 0.1-0.25 | > 0.25 | disagree at 0.05 | order |";

    private Table() {}

    static List<String> of(String name, List<Opinion> opinions) {
        Map<String, List<Opinion>> kinds = new TreeMap<>();
        opinions.forEach(opinion ->
                kinds.computeIfAbsent(opinion.kind(), kind -> new ArrayList<>()).add(opinion));
        List<String> lines = new ArrayList<>();
        lines.add(HEAD);
        lines.add("|---|" + "---:|".repeat(11));
        lines.add(row("**" + name + "**", new Agreement(opinions)));
        if (kinds.size() > 1) {
            kinds.forEach((kind, some) -> lines.add(row(kind, new Agreement(some))));
        }
        return lines;
    }

    private static String row(String name, Agreement agreement) {
        StringBuilder row = new StringBuilder(String.format(
                Locale.ROOT,
                "| %s | %d | %.4f | %.4f | %.5f |",
                name,
                agreement.pairs(),
                agreement.spearman(),
                agreement.spearmanInBand(),
                agreement.errorInBand()));
        agreement.errors().forEach(error -> row.append(cell(" %.4f |", error)));
        row.append(cell(" %.2f %% |", 100 * agreement.disagreement()));
        return row.append(cell(" %.2f %% |", 100 * agreement.orderAgreement())).toString();
    }

    /** A band without pairs has no error. */
    private static String cell(String format, double value) {
        return Double.isNaN(value) ? " - |" : String.format(Locale.ROOT, format, value);
    }
}
