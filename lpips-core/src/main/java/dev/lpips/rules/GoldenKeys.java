package dev.lpips.rules;

import dev.lpips.LpipsSetting;
import dev.lpips.Tolerance;
import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenVariants;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measures;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

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

    /** What single goldens may have of their own. The rest is decided before anyone knows which golden it will be. */
    static final Set<String> OF_ONE_GOLDEN = ofOneGolden();

    private static final Map<String, Consumer<String>> PARSERS = parsers();

    private GoldenKeys() {}

    /** Returns all keys, in the order a message lists them. */
    static Set<String> all() {
        return PARSERS.keySet();
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
                    "There is no setting \"%s\"; there are %s".formatted(key, String.join(", ", all())));
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
                || Measures.all().stream()
                        .map(GoldenKeys::setting)
                        .anyMatch(keys -> keys.contains(one) && keys.contains(other));
    }

    private static Set<String> ofOneGolden() {
        Set<String> keys = new LinkedHashSet<>(List.of(PRESET));
        Measures.all().forEach(measure -> measure.sharedKey().ifPresent(keys::add));
        Measures.all().forEach(measure -> keys.add(measure.key()));
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
        for (Measure measure : Measures.all()) {
            parsers.put(measure.key(), text -> limitOrNone(measure, text));
        }
        parsers.put(IGNORE, IgnoredParts::regions);
        parsers.put(MASK, IgnoredParts::maskFile);
        return parsers;
    }
}
