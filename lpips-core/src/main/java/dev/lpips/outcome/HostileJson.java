package dev.lpips.outcome;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A JSON object that anybody may have written: every text has a longest length, every number a range, and no path leads
 * upwards. Each method throws an unchecked exception that names the member if it is not accepted.
 *
 * @param json the object
 */
record HostileJson(JsonObject json) {

    static final int MAXIMUM_LINE = 4_000;
    static final int MAXIMUM_MESSAGE = 200_000;
    static final int MAXIMUM_SIDE = 10_000_000;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    static HostileJson parse(String text) {
        return new HostileJson(JsonParser.parseString(text).getAsJsonObject());
    }

    /** Returns a text that a reader of the same limit accepts. */
    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 4) + " ...";
    }

    Set<String> keys() {
        return json.keySet();
    }

    /** Returns a text on one line, without control characters. */
    String line(String name) {
        return optionalLine(name).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalLine(String name) {
        return optional(name).map(text -> {
            String line = text(text, MAXIMUM_LINE);
            if (CONTROL.matcher(line).find() && !name.equals("test")) {
                throw new IllegalArgumentException("its \"%s\" has a control character".formatted(name));
            }
            return line;
        });
    }

    Optional<String> optional(String name) {
        return member(name).map(JsonElement::getAsString);
    }

    Optional<HostileJson> object(String name) {
        return member(name).map(JsonElement::getAsJsonObject).map(HostileJson::new);
    }

    /** Returns the objects of a list; none if there is no list. */
    List<HostileJson> objects(String name, int maximum) {
        return elements(name, maximum).stream()
                .map(JsonElement::getAsJsonObject)
                .map(HostileJson::new)
                .toList();
    }

    /** Returns the texts of a list; none if there is no list. */
    List<String> lines(String name, int maximum) {
        return elements(name, maximum).stream()
                .map(element -> text(element.getAsString(), MAXIMUM_LINE))
                .toList();
    }

    private List<JsonElement> elements(String name, int maximum) {
        List<JsonElement> elements =
                member(name).map(list -> list.getAsJsonArray().asList()).orElse(List.of());
        if (elements.size() > maximum) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "its \"%s\" has more than %d entries", name, maximum));
        }
        return elements;
    }

    int number(String name, int minimum, int maximum) {
        double value = decimal(name);
        if (value != Math.rint(value) || value < minimum || value > maximum) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "its \"%s\" is %s, not a whole number from %d to %d", name, value, minimum, maximum));
        }
        return (int) value;
    }

    /** Returns a number; infinity, which JSON lacks, is written as a text. */
    double decimal(String name) {
        String text = optional(name).orElseThrow(() -> missing(name));
        if (text.equals("Infinity")) {
            return Double.POSITIVE_INFINITY;
        }
        if (text.length() > 40) {
            throw new IllegalArgumentException("its \"%s\" is no number of at most 40 digits".formatted(name));
        }
        return new BigDecimal(text).doubleValue();
    }

    static String text(String text, int length) {
        if (text.length() > length) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "a text has %d characters; at most %d are accepted", text.length(), length));
        }
        return text;
    }

    static String digest(String text) {
        if (!DIGEST.matcher(text).matches()) {
            throw new IllegalArgumentException("a SHA-256 digest has 64 hex digits");
        }
        return text;
    }

    /** Returns a relative path that leads nowhere but down. */
    static String pathBelow(String text) {
        boolean leadsAway = Arrays.stream(text.split("/", -1))
                .anyMatch(step -> step.isEmpty() || step.equals("..") || step.equals("."));
        if (leadsAway || text.contains("\\") || text.contains(":")) {
            throw new IllegalArgumentException("\"%s\" is no path below the folder of evidence".formatted(text));
        }
        return text;
    }

    /** Returns the name of a file, without any folder. */
    static String fileName(String text) {
        if (text.contains("/") || CONTROL.matcher(text).find()) {
            throw new IllegalArgumentException("\"%s\" is no name of a file".formatted(text));
        }
        return pathBelow(text(text, 255));
    }

    private Optional<JsonElement> member(String name) {
        return Optional.ofNullable(json.get(name));
    }

    private static NoSuchElementException missing(String name) {
        return new NoSuchElementException("it has no \"%s\"".formatted(name));
    }
}
