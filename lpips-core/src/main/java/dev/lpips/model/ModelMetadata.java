package dev.lpips.model;

import dev.lpips.internal.onnx.OnnxMetadata;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a model says of itself.
 *
 * @param name backbone, LPIPS version and weighting
 * @param sources what it was made from: a description to the SHA-256 of the file
 * @param selfTest what the built-in pair measures, in double precision: its {@value #DISTANCE}; of a model without distances, what {@link
 *     #selfTestMeanSquare} and {@link #selfTestStyle} give, for every layer
 */
public record ModelMetadata(ModelName name, Map<String, String> sources, Map<String, Double> selfTest) {

    /** The key of the distance of the built-in pair. */
    static final String DISTANCE = "distance";

    private static final String BACKBONE = "lpips.backbone";
    private static final String VERSION = "lpips.version";
    private static final String WEIGHTING = "lpips.weighting";
    private static final String SELF_TEST = "lpips.selfTestDistance";
    private static final String SELF_TEST_OF_FEATURES = "lpips.selfTest.";
    private static final String SOURCE = "lpips.source.";

    /**
     * Checks what is known: of a model that sees nothing, any broken engine would pass the self-test.
     *
     * @throws IllegalArgumentException if nothing is known, or a value is not finite, or not above 0
     */
    public ModelMetadata {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        selfTest = Collections.unmodifiableMap(new TreeMap<>(selfTest));
        if (selfTest.isEmpty()
                || selfTest.containsKey(DISTANCE) != name.backbone().hasDistance()) {
            throw new IllegalArgumentException("nothing is known of the built-in pair");
        }
        selfTest.forEach((what, value) -> {
            if (!Double.isFinite(value) || value <= 0) {
                throw new IllegalArgumentException("the built-in pair would have the %s %s".formatted(what, value));
            }
        });
    }

    /** Describes a model with distances, by that of the built-in pair. */
    public ModelMetadata(ModelName name, Map<String, String> sources, double selfTestDistance) {
        this(name, sources, Map.of(DISTANCE, selfTestDistance));
    }

    /**
     * Returns the distance of the built-in pair.
     *
     * @throws NoDistanceException if the model has none
     */
    public double selfTestDistance() {
        Double known = selfTest.get(DISTANCE);
        if (known == null) {
            throw new NoDistanceException(name.backbone());
        }
        return known;
    }

    /**
     * Reads the metadata of a model.
     *
     * @throws ModelException if the bytes are not an ONNX model, or not one that this library wrote
     */
    public static ModelMetadata read(byte[] onnx) {
        try {
            Map<String, String> entries = OnnxMetadata.read(onnx);
            ModelName name = new ModelName(
                    Backbone.of(require(entries, BACKBONE)),
                    LpipsVersion.of(require(entries, VERSION)),
                    Weighting.of(require(entries, WEIGHTING)));
            Map<String, String> sources = new LinkedHashMap<>();
            entries.forEach((key, value) -> {
                if (key.startsWith(SOURCE)) {
                    sources.put(key.substring(SOURCE.length()), value);
                }
            });
            return new ModelMetadata(name, sources, selfTest(name, entries));
        } catch (IllegalArgumentException e) {
            throw new ModelException("The model was not written by this library, or is damaged: " + e.getMessage(), e);
        }
    }

    /** Returns the metadata as a model stores them. */
    public Map<String, String> toEntries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(BACKBONE, name.backbone().id());
        entries.put(VERSION, name.version().toString());
        entries.put(WEIGHTING, name.weighting().toString());
        selfTest.forEach((what, value) ->
                entries.put(what.equals(DISTANCE) ? SELF_TEST : SELF_TEST_OF_FEATURES + what, Double.toString(value)));
        sources.forEach((key, value) -> entries.put(SOURCE + key, value));
        return entries;
    }

    /**
     * Returns what the features of the built-in pair at a layer differ by, the mean of squares.
     *
     * @throws ModelException if nothing is known of the layer
     */
    public double selfTestMeanSquare(String layer) {
        return known(meanSquareAt(layer));
    }

    /**
     * Returns the style distance of the built-in pair at a layer.
     *
     * @throws ModelException if nothing is known of the layer
     */
    public double selfTestStyle(String layer) {
        return known(styleAt(layer));
    }

    static String meanSquareAt(String layer) {
        return layer + ".meanSquare";
    }

    static String styleAt(String layer) {
        return layer + ".style";
    }

    private double known(String what) {
        Double known = selfTest.get(what);
        if (known == null) {
            throw new ModelException("The model %s has no %s of the built-in pair".formatted(name, what));
        }
        return known;
    }

    private static Map<String, Double> selfTest(ModelName name, Map<String, String> entries) {
        if (name.backbone().hasDistance()) {
            return Map.of(DISTANCE, Double.parseDouble(require(entries, SELF_TEST)));
        }
        Map<String, Double> known = new TreeMap<>();
        entries.forEach((key, value) -> {
            if (key.startsWith(SELF_TEST_OF_FEATURES)) {
                known.put(key.substring(SELF_TEST_OF_FEATURES.length()), Double.parseDouble(value));
            }
        });
        return known;
    }

    private static String require(Map<String, String> entries, String key) {
        String value = entries.get(key);
        if (value == null) {
            throw new IllegalArgumentException("it has no metadata " + key);
        }
        return value;
    }
}
