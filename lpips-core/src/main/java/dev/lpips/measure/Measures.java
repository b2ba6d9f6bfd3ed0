package dev.lpips.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The measures that come with the library, in the order in which messages list them. */
public final class Measures {

    private static final List<Measure> ALL = List.of(
            new Distance(),
            new WorstPatchDistance(),
            new Detail(),
            new AreaColour(),
            new TextColour(),
            new Shift(),
            new Colour(),
            new WorstColour(),
            new Ssim(),
            new Psnr(),
            new Mse());

    private static final List<Measure> OF_FEATURES = FeatureLayer.all().stream()
            .flatMap(layer -> Stream.<Measure>of(new FeatureMse(layer), new Style(layer)))
            .toList();

    /** What stands for the keys of {@link #ofFeatures} where messages list keys. */
    public static final List<String> KEYS_OF_FEATURES = List.of(FeatureMse.NAME + "@LAYER", Style.NAME + "@LAYER");

    private static final Map<Class<?>, Integer> PLACES = places();

    /** The order of messages; measures that are not listed here come last, by key. */
    public static final Comparator<Measure> ORDER =
            Comparator.<Measure>comparingInt(Measures::place).thenComparing(Measure::key);

    private Measures() {}

    /** Returns all of them but those of features, which need the name of a layer. */
    public static List<Measure> all() {
        return ALL;
    }

    /** Returns those of features, for each layer of each network. */
    public static List<Measure> ofFeatures() {
        return OF_FEATURES;
    }

    /**
     * Returns the measure of a key, such as {@code worstPatch}, also written {@code worst-patch}, or {@code featureMse@relu3_3}; empty if
     * none has it.
     */
    public static Optional<Measure> find(String key) {
        String plain = plain(key);
        return ALL.stream()
                .filter(measure -> plain(measure.key()).equals(plain))
                .findFirst()
                .or(() -> FeatureLayer.of(FeatureMse.NAME, key).map(FeatureMse::new))
                .or(() -> FeatureLayer.of(Style.NAME, key).map(Style::new));
    }

    /**
     * Returns the measure of a key.
     *
     * @throws IllegalArgumentException if none has it; the message lists those there are
     */
    public static Measure of(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException("There is no measure \"%s\"; there are %s"
                        .formatted(
                                key,
                                Stream.concat(ALL.stream().map(Measure::key), KEYS_OF_FEATURES.stream())
                                        .collect(Collectors.joining(", ")))));
    }

    /**
     * Returns the measures of a list of keys, separated by commas; {@code all} for all of them.
     *
     * @throws IllegalArgumentException as {@link #of} does
     */
    public static List<Measure> list(String keys) {
        return keys.strip().equals("all")
                ? ALL
                : Arrays.stream(keys.split(",")).map(Measures::of).distinct().toList();
    }

    private static String plain(String key) {
        return key.strip().replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static int place(Measure measure) {
        return PLACES.getOrDefault(measure.getClass(), ALL.size());
    }

    /** By type: comparing records for the first time takes a millisecond for each type, and every process orders measures. */
    private static Map<Class<?>, Integer> places() {
        Map<Class<?>, Integer> places = new HashMap<>();
        for (Measure measure : ALL) {
            places.put(measure.getClass(), places.size());
        }
        return places;
    }
}
