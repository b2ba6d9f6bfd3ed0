package dev.lpips.report;

import java.util.List;

/** The layout of a message: a headline, then facts with their colons below each other. */
final class FactSheet {

    private static final String INDENT = "  ";
    private static final String COLON = " : ";

    private FactSheet() {}

    static String render(String headline, List<Fact> facts) {
        int widest = facts.stream().mapToInt(fact -> fact.key().length()).max().orElse(0);
        StringBuilder text = new StringBuilder(headline);
        for (Fact fact : facts) {
            text.append('\n').append(INDENT).append(fact.key());
            text.append(" ".repeat(widest - fact.key().length())).append(COLON);
            text.append(indented(fact.value(), INDENT.length() + widest + COLON.length()));
        }
        return text.toString();
    }

    private static String indented(String value, int columns) {
        return value.strip().replaceAll("\\R", "\n" + " ".repeat(columns));
    }
}
