package dev.lpips.golden;

import dev.lpips.LpipsSetting;
import dev.lpips.Threshold;
import dev.lpips.Tolerance.Bound;
import java.math.BigDecimal;
import java.util.Arrays;
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

    /** Two bounds in one: the largest accepted distance of the whole picture, and of its worst patch. */
    static final String THRESHOLD = "threshold";

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

    /** Returns the key of a bound, such as {@code worstPatch}. */
    static String of(Bound bound) {
        return switch (bound) {
            case DISTANCE -> "distance";
            case WORST_PATCH -> "worstPatch";
            case COLOUR -> "colour";
            case WORST_COLOUR -> "worstColour";
        };
    }

    /** Returns the keys that set a bound; the first has precedence. */
    static List<String> setting(Bound bound) {
        return bound.isColour() ? List.of(of(bound)) : List.of(of(bound), THRESHOLD);
    }

    /** Tells whether two keys set one bound. */
    static boolean overlap(String one, String other) {
        return one.equals(other)
                || Arrays.stream(Bound.values())
                        .map(GoldenKeys::setting)
                        .anyMatch(keys -> keys.contains(one) && keys.contains(other));
    }

    private static Set<String> ofOneGolden() {
        Set<String> keys = new LinkedHashSet<>(List.of(THRESHOLD));
        for (Bound bound : Bound.values()) {
            keys.add(of(bound));
        }
        return Collections.unmodifiableSet(keys);
    }

    static Threshold threshold(String text) {
        try {
            // Not Double.parseDouble, which takes 0x1p-4, 1d and NaN for numbers.
            return new Threshold(new BigDecimal(text).doubleValue());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"%s\" is no number such as 0.05".formatted(text), e);
        }
    }

    static Optional<Threshold> thresholdOrNone(String text) {
        return text.equals(NONE) ? Optional.empty() : Optional.of(threshold(text));
    }

    private static Map<String, Consumer<String>> parsers() {
        Map<String, Consumer<String>> parsers = new LinkedHashMap<>();
        for (LpipsSetting setting : LpipsSetting.values()) {
            parsers.put(setting.key(), setting::parse);
        }
        parsers.put(MODE, GoldenMode::of);
        parsers.put(VARIANT, GoldenVariants.none()::request);
        parsers.put(THRESHOLD, GoldenKeys::threshold);
        for (Bound bound : Bound.values()) {
            parsers.put(of(bound), GoldenKeys::thresholdOrNone);
        }
        return parsers;
    }
}
