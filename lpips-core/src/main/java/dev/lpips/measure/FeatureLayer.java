package dev.lpips.measure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a layer, behind the key of a measure: {@code featureMse@relu3_3}. */
final class FeatureLayer {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");
    private static final char SEPARATOR = '@';

    private FeatureLayer() {}

    /** Returns a name that can be one of a layer. */
    static String require(String layer) {
        if (!NAME.matcher(layer).matches()) {
            throw new IllegalArgumentException("Not the name of a layer: \"%s\"".formatted(layer));
        }
        return layer;
    }

    static String key(String measure, String layer) {
        return measure + SEPARATOR + layer;
    }

    /** Returns the layer of a key of a measure; empty if it is no such key. */
    static Optional<String> of(String measure, String key) {
        int at = key.indexOf(SEPARATOR);
        boolean isOfMeasure = at > 0
                && key.substring(0, at)
                        .strip()
                        .replace("-", "")
                        .toLowerCase(Locale.ROOT)
                        .equals(measure.toLowerCase(Locale.ROOT));
        return isOfMeasure ? Optional.of(require(key.substring(at + 1).strip())) : Optional.empty();
    }
}
