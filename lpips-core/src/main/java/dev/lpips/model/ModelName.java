package dev.lpips.model;

/**
 * The name of a model: what a person chooses. A {@link ModelId} adds the digest of the file that was found under it.
 *
 * @param backbone the network family
 * @param version the LPIPS version
 * @param weighting learned heads, or all channels alike
 */
public record ModelName(Backbone backbone, LpipsVersion version, Weighting weighting) {

    /**
     * Checks that there is such a model.
     *
     * @throws IllegalArgumentException if the backbone has no such version, or no such weighting
     */
    public ModelName {
        if (backbone.isBundled() != (version == LpipsVersion.LITE_1)) {
            throw new IllegalArgumentException("There is no version %s of %s; its version is %s"
                    .formatted(version, backbone, backbone.isBundled() ? "1" : "0.1 or 0.0"));
        }
        if (backbone.isBundled() && weighting != Weighting.LEARNED) {
            throw new IllegalArgumentException("%s has learned weights only, not %s".formatted(backbone, weighting));
        }
    }

    /** Returns the name of a backbone's newest model with learned heads. */
    public static ModelName of(Backbone backbone) {
        return new ModelName(backbone, backbone.defaultVersion(), Weighting.LEARNED);
    }

    /** Returns this name with another backbone: its version and weighting if it has them, else its own. */
    public ModelName withBackbone(Backbone other) {
        return backbone.isBundled() == other.isBundled()
                ? new ModelName(other, version, weighting)
                : ModelName.of(other);
    }

    /** Returns this name with another version. */
    public ModelName withVersion(LpipsVersion other) {
        return new ModelName(backbone, other, weighting);
    }

    /** Returns this name with another weighting. */
    public ModelName withWeighting(Weighting other) {
        return new ModelName(backbone, version, other);
    }

    /** Returns the name of the model's file, such as {@code alex-0.1.onnx} or {@code vgg-0.0-uniform.onnx}. */
    public String fileName() {
        return "%s-%s%s.onnx".formatted(backbone, version, weighting == Weighting.LEARNED ? "" : "-" + weighting);
    }

    /** Returns the name as messages print it: {@code lite 1}, {@code LPIPS 0.1, alex}, {@code LPIPS 0.1, alex, uniform}. */
    @Override
    public String toString() {
        if (backbone.isBundled()) {
            return backbone + " " + version;
        }
        return "LPIPS %s, %s%s".formatted(version, backbone, weighting == Weighting.LEARNED ? "" : ", " + weighting);
    }
}
