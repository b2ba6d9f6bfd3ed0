package dev.lpips.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The name of a layer, behind the key of a measure: {@code featureMse@relu3_3}. */
final class FeatureLayer {

    /** The blocks of VGG19, and with them those of VGG16, have as many convolutions. */
    private static final int[] CONVOLUTIONS_OF_BLOCKS = {2, 2, 4, 4, 4};

    private static final int LAYERS_OF_ALEXNET = 5;
    private static final int TAPS = 7;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");
    private static final char SEPARATOR = '@';

    private FeatureLayer() {}

    /** Returns the names of the layers of all networks. */
    static List<String> all() {
        List<String> names = new ArrayList<>();
        IntStream.rangeClosed(1, LAYERS_OF_ALEXNET).forEach(layer -> names.add("relu" + layer));
        for (int block = 1; block <= CONVOLUTIONS_OF_BLOCKS.length; block++) {
            for (int layer = 1; layer <= CONVOLUTIONS_OF_BLOCKS[block - 1]; layer++) {
                names.add("relu" + block + "_" + layer);
            }
        }
        IntStream.rangeClosed(1, TAPS).forEach(tap -> names.add("tap" + tap));
        return names;
    }

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
