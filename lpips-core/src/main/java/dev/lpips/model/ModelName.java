package dev.lpips.model;

/**
 * The name of a model: what a person chooses. A {@link ModelId} adds the digest of the file that was found under it.
 *
 * @param backbone the network family
 * @param version the LPIPS version
 * @param weighting learned heads, or all channels alike
 */
public record ModelName(Backbone backbone, LpipsVersion version, Weighting weighting) {

    /** Returns the name of a backbone's model of LPIPS 0.1 with learned heads. */
    public static ModelName of(Backbone backbone) {
        return new ModelName(backbone, LpipsVersion.V0_1, Weighting.LEARNED);
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

    /** Returns the name as messages print it, such as {@code LPIPS 0.1, alex} or {@code LPIPS 0.1, alex, uniform}. */
    @Override
    public String toString() {
        return "LPIPS %s, %s%s".formatted(version, backbone, weighting == Weighting.LEARNED ? "" : ", " + weighting);
    }
}
