package dev.lpips.model;

import dev.lpips.internal.onnx.OnnxMetadata;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a model says of itself.
 *
 * @param name backbone, LPIPS version and weighting
 * @param sources what it was made from: a description to the SHA-256 of the file
 * @param selfTestDistance the distance of the built-in pair, in double precision
 */
public record ModelMetadata(ModelName name, Map<String, String> sources, double selfTestDistance) {

    private static final String BACKBONE = "lpips.backbone";
    private static final String VERSION = "lpips.version";
    private static final String WEIGHTING = "lpips.weighting";
    private static final String SELF_TEST = "lpips.selfTestDistance";
    private static final String SOURCE = "lpips.source.";

    /**
     * Checks the known distance: of a model that sees nothing, any broken engine would pass the self-test.
     *
     * @throws IllegalArgumentException if it is not finite, or not above 0
     */
    public ModelMetadata {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        if (!Double.isFinite(selfTestDistance) || selfTestDistance <= 0) {
            throw new IllegalArgumentException("the built-in pair would have the distance " + selfTestDistance);
        }
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
            return new ModelMetadata(name, sources, Double.parseDouble(require(entries, SELF_TEST)));
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
        entries.put(SELF_TEST, Double.toString(selfTestDistance));
        sources.forEach((key, value) -> entries.put(SOURCE + key, value));
        return entries;
    }

    private static String require(Map<String, String> entries, String key) {
        String value = entries.get(key);
        if (value == null) {
            throw new IllegalArgumentException("it has no metadata " + key);
        }
        return value;
    }
}
