package dev.lpips.tools.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The lines of the published table that README repeats: each is found by its case, the first column. */
final class ReadmeQuotes {

    private static final String SECTION = "## How fast";
    private static final String ROW = "| ";

    private ReadmeQuotes() {}

    /**
     * Returns README with the published numbers of the cases that it quotes.
     *
     * @throws IllegalStateException if README quotes a case that is not published
     */
    static List<String> refresh(List<String> readme, List<String> published) {
        List<String> refreshed = new ArrayList<>(readme);
        int line = readme.indexOf(SECTION) + 1;
        while (line < readme.size() && !readme.get(line).startsWith("## ")) {
            if (readme.get(line).startsWith(ROW)) {
                refreshed.set(line, published(caseOf(readme.get(line)), published));
            }
            line++;
        }
        return refreshed;
    }

    private static String published(String quoted, List<String> published) {
        return published.stream()
                .filter(line -> line.startsWith(ROW) && caseOf(line).equals(quoted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "README quotes \"%s\", which was not measured; quote another case".formatted(quoted)));
    }

    private static String caseOf(String row) {
        return row.split("\\|", 3)[1].strip();
    }
}
