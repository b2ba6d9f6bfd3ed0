package dev.lpips.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The network family whose features are compared.
 *
 * <p>Distances of different backbones are not comparable: a threshold found with one says nothing about another.
 */
public enum Backbone {
    /**
     * This project's own small network, 5 taps, taught to say what {@link #ALEX} says. It comes with the library, needs no
     * installation, and is what measures where nothing else is asked for.
     */
    LITE(31, 32, 80, 96, 96, 96),
    /** AlexNet, 5 taps. The one LPIPS's authors recommend for judging pictures. */
    ALEX(31, 64, 192, 384, 256, 256),
    /** VGG16, 5 taps: the slowest, and the usual choice as a training loss. */
    VGG(16, 64, 128, 256, 512, 512),
    /** SqueezeNet 1.1, 7 taps: the smallest of the three. */
    SQUEEZE(17, 64, 128, 256, 384, 384, 512, 512),
    /**
     * VGG19, whose features are compared layer by layer, {@code relu1_1} to {@code relu5_4}, as style transfer and
     * super-resolution do. LPIPS has no heads for it, so it has no distance, see {@link #hasDistance}.
     */
    VGG19(16, 64, 64, 128, 128, 256, 256, 256, 256, 512, 512, 512, 512, 512, 512, 512, 512);

    private final int minimumSide;
    private final List<Integer> tapChannels;

    Backbone(int minimumSide, Integer... tapChannels) {
        this.minimumSide = minimumSide;
        this.tapChannels = List.of(tapChannels);
    }

    /**
     * Returns the backbone of an id.
     *
     * @param id as {@link #id} gives it, in any case
     * @throws IllegalArgumentException if there is none of that id; the message lists the ids there are
     */
    public static Backbone of(String id) {
        for (Backbone backbone : values()) {
            if (backbone.id().equals(id.toLowerCase(Locale.ROOT))) {
                return backbone;
            }
        }
        String known = Arrays.stream(values()).map(Backbone::id).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("There is no model \"%s\"; there are %s".formatted(id, known));
    }

    /** Returns the name as LPIPS's authors write it, in lower case: {@code alex}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the shortest side, in pixels, from which every tap of the network still has a location. */
    public int minimumSide() {
        return minimumSide;
    }

    /** Tells whether the library brings this backbone's model along, so that there is nothing to install. */
    public boolean isBundled() {
        return this == LITE;
    }

    /**
     * Tells whether there are weights that make LPIPS distances of its features. Without, {@code featureMse@LAYER} and {@code style@LAYER}
     * can be measured with it, and whatever needs a distance is a {@link NoDistanceException}.
     *
     * @since 0.1.0
     */
    public boolean hasDistance() {
        return this != VGG19;
    }

    /** Returns the version of its weights that is used where none is asked for: the newest. */
    public LpipsVersion defaultVersion() {
        return versions().get(0);
    }

    /** Returns how its channels are weighed where nobody says: by learned heads, if there are any. */
    Weighting defaultWeighting() {
        return hasDistance() ? Weighting.LEARNED : Weighting.UNIFORM;
    }

    /** Returns the versions there are of it, the newest first. */
    List<LpipsVersion> versions() {
        if (isBundled()) {
            return List.of(LpipsVersion.LITE_1);
        }
        return hasDistance() ? List.of(LpipsVersion.V0_1, LpipsVersion.V0_0) : List.of(LpipsVersion.FEATURES);
    }

    /** Returns the channels of each tap, from the shallowest to the deepest. */
    public List<Integer> tapChannels() {
        return tapChannels;
    }

    /** Returns {@link #id}. */
    @Override
    public String toString() {
        return id();
    }
}
