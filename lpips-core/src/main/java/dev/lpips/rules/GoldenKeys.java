package dev.lpips.rules;

import dev.lpips.LpipsSetting;
import dev.lpips.Tolerance;
import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenVariants;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measures;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of {@link GoldenRules}, and what their texts may be. */
final class GoldenKeys {

    /** What a run may do to goldens. */
    static final String MODE = "mode";

    /** Which variant of goldens is asked for. */
    static final String VARIANT = "variant";

    /** Which regions of a picture are ignored. */
    static final String IGNORE = "ignore";

    /** Which picture masks what is ignored. */
    static final String MASK = "mask";

    /** The tolerance that limits of measures change, see {@link dev.lpips.Tolerance#preset}. */
    static final String PRESET = "preset";

    /** Instead of a number: this is not judged. */
    static final String NONE = "none";

    /** The measures whose limits can be set. */
    static final List<Measure> MEASURES = Stream.concat(Measures.all().stream(), Measures.ofFeatures().stream())
            .toList();

    /** What single goldens may have of their own. The rest is decided before anyone knows which golden it will be. */
    private static final Set<String> OF_ONE_GOLDEN = ofOneGolden();

    private static final Map<String, Consumer<String>> PARSERS = parsers();

    private static final char SEPARATOR = '@';

    private GoldenKeys() {}

    /** Returns all keys. */
    static Set<String> all() {
        return PARSERS.keySet();
    }

    /** Tells whether a key names a layer. */
    static boolean isOfFeatures(String key) {
        return key.indexOf(SEPARATOR) >= 0;
    }

    /** Tells whether single goldens may have a text of their own for a key. */
    static boolean isOfOneGolden(String key) {
        return OF_ONE_GOLDEN.contains(key);
    }

    /** Returns the keys that single goldens may have a text of their own for, as messages list them. */
    static String listOfOneGolden() {
        return listed(OF_ONE_GOLDEN);
    }

    /** Returns keys as messages list them: the layers of networks are too many. */
    static String listed(Collection<String> keys) {
        return Stream.concat(keys.stream().filter(key -> !isOfFeatures(key)), Measures.KEYS_OF_FEATURES.stream())
                .collect(Collectors.joining(", "));
    }

    /**
     * Splits a key and what follows it: {@code distance@mac}, {@code featureMse@relu3}, {@code featureMse@relu3@mac}.
     *
     * @return the key, and the platform if there is one
     */
    static List<String> split(String keyAndPlatform) {
        String[] parts = keyAndPlatform.split(String.valueOf(SEPARATOR), 3);
        boolean hasLayer = parts.length > 1 && PARSERS.containsKey(parts[0] + SEPARATOR + parts[1]);
        int length = hasLayer ? parts[0].length() + 1 + parts[1].length() : parts[0].length();
        String key = keyAndPlatform.substring(0, length);
        return length == keyAndPlatform.length() ? List.of(key) : List.of(key, keyAndPlatform.substring(length + 1));
    }

    /**
     * Requires that a key is one, and may have a text.
     *
     * @throws IllegalArgumentException if not; the message says what is accepted
     */
    static void check(String key, String text) {
        Consumer<String> parser = PARSERS.get(key);
        if (parser == null) {
            throw new IllegalArgumentException(
                    "There is no setting \"%s\"; there are %s".formatted(key, listed(all())));
        }
        parser.accept(text);
    }

    /** Returns the keys that set the limit of a measure; the first has precedence. */
    static List<String> setting(Measure measure) {
        return measure.sharedKey()
                .map(shared -> List.of(measure.key(), shared))
                .orElseGet(() -> List.of(measure.key()));
    }

    /** Tells whether two keys set one bound. */
    static boolean overlap(String one, String other) {
        return one.equals(other)
                || MEASURES.stream()
                        .map(GoldenKeys::setting)
                        .anyMatch(keys -> keys.contains(one) && keys.contains(other));
    }

    private static Set<String> ofOneGolden() {
        Set<String> keys = new LinkedHashSet<>(List.of(PRESET));
        Measures.all().forEach(measure -> measure.sharedKey().ifPresent(keys::add));
        MEASURES.forEach(measure -> keys.add(measure.key()));
        keys.add(IGNORE);
        keys.add(MASK);
        return Collections.unmodifiableSet(keys);
    }

    /**
     * Returns the limit of a measure.
     *
     * @throws IllegalArgumentException if the text is no number, or no limit of the measure
     */
    static double limit(Measure measure, String text) {
        double limit = number(text);
        measure.requireLimit(limit);
        return limit;
    }

    private static double number(String text) {
        try {
            // Not Double.parseDouble, which takes 0x1p-4, 1d and NaN for numbers.
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"%s\" is no number such as 0.05".formatted(text), e);
        }
    }

    /** Returns the limit of a measure, or empty if the text is {@value #NONE}; otherwise as {@link #limit} does. */
    static Optional<Double> limitOrNone(Measure measure, String text) {
        return text.equals(NONE) ? Optional.empty() : Optional.of(limit(measure, text));
    }

    private static Map<String, Consumer<String>> parsers() {
        Map<String, Consumer<String>> parsers = new LinkedHashMap<>();
        for (LpipsSetting setting : LpipsSetting.values()) {
            parsers.put(setting.key(), setting::parse);
        }
        parsers.put(MODE, GoldenMode::of);
        parsers.put(VARIANT, GoldenVariants.none()::request);
        parsers.put(PRESET, Tolerance::preset);
        for (Measure measure : Measures.all()) {
            measure.sharedKey().ifPresent(shared -> parsers.putIfAbsent(shared, text -> limit(measure, text)));
        }
        for (Measure measure : MEASURES) {
            parsers.put(measure.key(), text -> limitOrNone(measure, text));
        }
        parsers.put(IGNORE, IgnoredParts::regions);
        parsers.put(MASK, IgnoredParts::maskFile);
        return parsers;
    }
}
