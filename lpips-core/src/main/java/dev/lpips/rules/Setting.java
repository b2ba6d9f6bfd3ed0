package dev.lpips.rules;

import java.util.function.Function;

/**
 * What somebody wrote for a setting.
 *
 * @param text what it says, without space around it
 * @param place where it says so, as messages name it: {@code src/test/goldens/lpips.properties, line 3}
 */
public record Setting(String text, String place) {

    /** Removes the space around the text. */
    public Setting {
        text = text.strip();
    }

    /**
     * Parses the text.
     *
     * @throws IllegalArgumentException if the parser does; the message begins with the place
     */
    <T> T parse(Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(place, e.getMessage()), e);
        }
    }

    /** Requires that a key may have this text, as {@link #parse} does. */
    void check(String key) {
        parse(value -> {
            GoldenKeys.check(key, value);
            return value;
        });
    }
}
