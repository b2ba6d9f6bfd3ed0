package dev.lpips.gate;

import dev.lpips.golden.GoldenName;
import dev.lpips.rules.NameGlob;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which goldens a person accepts: a name, a pattern such as {@code LoginPageTest/**}, or {@code all}, each with a module in front
 * where there are several, as in {@code sales:LoginPageTest/dark}.
 *
 * @param module the module; empty if none was named
 * @param pattern the name or pattern
 * @since 0.1.0
 */
public record ApprovalRequest(Optional<String> module, NameGlob pattern) {

    private static final String ALL = "all";
    private static final String PATTERN_OF_ALL = "**";

    /**
     * Parses requests with commas between them.
     *
     * @throws IllegalArgumentException if there is none, or one has characters that no name has
     */
    public static List<ApprovalRequest> parse(String text) {
        return Arrays.stream(text.split(",", -1)).map(ApprovalRequest::parseOne).toList();
    }

    private static ApprovalRequest parseOne(String text) {
        String request = text.strip();
        int colon = request.indexOf(':');
        Optional<String> module = colon < 0 ? Optional.empty() : Optional.of(request.substring(0, colon));
        String name = request.substring(colon + 1);
        return new ApprovalRequest(module, new NameGlob(name.equals(ALL) ? PATTERN_OF_ALL : name));
    }

    /** Tells whether this is the name of one golden, so that more than one is a mistake. */
    boolean isOfOne() {
        return !pattern.text().contains("*") && !pattern.text().contains("?");
    }

    boolean matches(ApprovableModule owner, GoldenName name) {
        return module.map(asked -> asked.equals("*") || owner.names().contains(asked))
                        .orElse(true)
                && pattern.matches(name);
    }

    /** Returns the request as it can be written. */
    @Override
    public String toString() {
        return module.map(name -> name + ":").orElse("")
                + (pattern.text().equals(PATTERN_OF_ALL) ? ALL : pattern.text());
    }
}
