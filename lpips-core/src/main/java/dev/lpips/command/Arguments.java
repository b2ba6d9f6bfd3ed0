package dev.lpips.command;

import dev.lpips.model.Lookup;
import dev.lpips.rules.LpipsProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line of {@link LpipsCommand}.
 *
 * @param words what is asked for
 * @param settings the settings by their names
 */
record Arguments(List<String> words, Map<String, String> settings) {

    private static final String SETTING = "-D";
    private static final String USAGE =
            "Name one thing to do: verify, report, approve with -Dlpips.golden=..., or closest with -Dlpips.picture=... -Dlpips.among=...";

    static Arguments parse(String... arguments) {
        List<String> words = new ArrayList<>();
        Map<String, String> settings = new HashMap<>();
        for (String argument : arguments) {
            if (argument.startsWith(SETTING)) {
                String setting = argument.substring(SETTING.length());
                int equals = setting.indexOf('=');
                settings.put(
                        equals < 0 ? setting : setting.substring(0, equals),
                        equals < 0 ? "true" : setting.substring(equals + 1));
            } else {
                words.add(argument);
            }
        }
        return new Arguments(List.copyOf(words), Map.copyOf(settings));
    }

    /** Returns properties in which the settings come first. */
    Lookup overruling(Lookup properties) {
        return name -> settings.containsKey(name) ? settings.get(name) : properties.get(name);
    }

    /** Returns what is asked for; empty if that is not one word. */
    String goal() {
        return words.size() == 1 ? words.get(0) : "";
    }

    String refusal() {
        return goal().isEmpty() ? USAGE : "There is no \"%s\". %s".formatted(goal(), USAGE);
    }

    void requireKnownProperties() {
        LpipsProperties.requireKnown(settings.keySet());
        LpipsProperties.requireKnown(System.getProperties().stringPropertyNames());
    }
}
