package dev.lpips.model;

import java.util.stream.Collectors;

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
     * @throws NoDistanceException if the backbone has no distance, and a version or learned heads are asked for all the same
     * @throws IllegalArgumentException if the backbone has no such version, or no such weighting
     */
    public ModelName {
        if (!backbone.hasDistance() && (version != LpipsVersion.FEATURES || weighting != Weighting.UNIFORM)) {
            throw new NoDistanceException(backbone);
        }
        if (!backbone.versions().contains(version)) {
            throw new IllegalArgumentException("There is no version %s of %s; its version is %s"
                    .formatted(
                            version,
                            backbone,
                            backbone.versions().stream()
                                    .map(LpipsVersion::toString)
                                    .collect(Collectors.joining(" or "))));
        }
        if (backbone.isBundled() && weighting != Weighting.LEARNED) {
            throw new IllegalArgumentException("%s has learned weights only, not %s".formatted(backbone, weighting));
        }
    }

    /** Returns the name of a backbone's newest model with learned heads; without heads, if there are none. */
    public static ModelName of(Backbone backbone) {
        return new ModelName(backbone, backbone.defaultVersion(), backbone.defaultWeighting());
    }

    /** Returns this name with another backbone: its version and weighting if it has them, else its own. */
    public ModelName withBackbone(Backbone other) {
        return backbone.versions().equals(other.versions())
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

    /**
     * Returns the name of the model's file, such as {@code alex-0.1.onnx}, {@code vgg-0.0-uniform.onnx} or {@code vgg19-features.onnx}.
     */
    public String fileName() {
        String suffix = weighting == backbone.defaultWeighting() ? "" : "-" + weighting;
        return "%s-%s%s.onnx".formatted(backbone, version, suffix);
    }

    /**
     * Returns the name as messages print it: {@code lite 1}, {@code LPIPS 0.1, alex}, {@code LPIPS 0.1, alex, uniform}, {@code vgg19
     * features}.
     */
    @Override
    public String toString() {
        if (backbone.isBundled() || !backbone.hasDistance()) {
            return backbone + " " + version;
        }
        return "LPIPS %s, %s%s".formatted(version, backbone, weighting == Weighting.LEARNED ? "" : ", " + weighting);
    }
}
