package dev.lpips.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layout of a message: a headline, then facts with their colons below each other.
 *
 * @since 0.1.0
 */
public final class FactSheet {

    private static final String INDENT = "  ";
    private static final String COLON = " : ";

    private static final Pattern FACT = Pattern.compile(INDENT + "(\\S(?:.{0,30}?\\S)?) *" + COLON + "(.*)");

    private FactSheet() {}

    /**
     * Returns the facts of a message: what it was made of, as far as a text tells. What has another layout has none.
     *
     * @param message any text
     */
    public static List<Fact> facts(String message) {
        List<Fact> facts = new ArrayList<>();
        message.lines().skip(1).forEach(line -> {
            Matcher fact = FACT.matcher(line);
            if (fact.matches()) {
                facts.add(new Fact(fact.group(1), fact.group(2)));
            } else if (!facts.isEmpty()) {
                Fact last = facts.remove(facts.size() - 1);
                facts.add(new Fact(last.key(), last.value() + "\n" + line.strip()));
            }
        });
        return facts;
    }

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
